"""Recordings and films are sent as bytes: schemathesis knows no serializer of their media types by itself."""

import schemathesis

FILES = ["audio/webm", "audio/mp4", "audio/wav", "audio/x-wav", "video/webm", "video/mp4"]

for file in FILES:
    schemathesis.serializer.alias(file, "application/octet-stream")
