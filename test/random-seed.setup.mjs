// Random tests draw from one seed, so that a red build is about the change and not about luck. `SEED=7 npm test` looks elsewhere.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20260105) });
