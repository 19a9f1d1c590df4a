// Comes before any other module: our pages allow no code from strings (`script-src 'self'`), so zod need not try whether
// it could. Browsers report the attempt.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
