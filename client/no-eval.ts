import { z } from 'zod';

// Our pages allow no code from strings (`script-src 'self'`): zod need not try whether it could, which browsers report.
z.config({ jitless: true });
