// Before any module: our pages allow no code from strings (`script-src 'self'`), so zod need not try whether it could.
// Browsers report the attempt.
globalThis.__zod_globalConfig = { jitless: true };
