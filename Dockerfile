# One image for the app, the worker and the one-off migration; docker-compose.yml says which runs what.
# Debian 12: where the mediasoup worker can be built when its prebuilt binary cannot be had.
FROM node:24-bookworm AS build
WORKDIR /dailies
ENV DAILIES_CACHE=/opt/dailies
COPY package.json package-lock.json .npmrc ./
COPY dev/setup.cjs dev/setup.cjs
COPY dev/setup dev/setup
COPY dev/mediasoup-worker dev/mediasoup-worker
# PostgreSQL and Temporal have containers of their own.
RUN node dev/setup.cjs --no-temporal
COPY . .
RUN NODE_ENV=production node node_modules/vite/bin/vite.js build --config client/vite.config.ts \
  && ln -s "$(find /opt/dailies/mediasoup-worker -name mediasoup-worker -type f)" /opt/dailies/worker

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libuv1 libssl3 libsrtp2-1 libabsl20220623 \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir -p /data && chown node:node /data
COPY --from=build /opt/dailies /opt/dailies
COPY --from=build --chown=node:node /dailies /dailies
WORKDIR /dailies
ENV NODE_ENV=production DATA_DIR=/data MEDIASOUP_WORKER_BIN=/opt/dailies/worker
# Memory of frames is kept, not handed back page by page (dev/launcher/programs.ts says why).
ENV MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=268435456 MIMALLOC_PURGE_DELAY=-1
USER node
VOLUME /data
CMD ["node", "server/main.ts"]
