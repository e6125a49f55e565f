import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { z } from 'zod';
import { placeFolder } from './cache-folder.js';

export interface UnpackedBrowser {
  executablePath: string;
  /** The shared libraries (nss, expat) that the browser needs and a bare system lacks. */
  libraryPath: string;
}

/**
 * The Chromium of the optional package `@sparticuz/chromium` (Linux on x64), unpacked once into the cache folder: 67 MB become
 * 210 MB in about 3 s. Returns undefined where there is none for this machine.
 *
 * The package's own `executablePath()` is not used: it unpacks to a name in the temporary folder that anybody could have planted,
 * takes "exists" for "complete", and leaves the libraries out unless it runs on a cloud function.
 */
export async function unpackBundledBrowser(cacheFolder: string): Promise<UnpackedBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = await findPackage();
  if (!packed) return undefined;
  const folder = await placeFolder(join(cacheFolder, `chromium-${packed.version}`), async (draft) => {
    const executable = join(draft, 'chromium');
    await pipeline(
      createReadStream(join(packed.bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(executable),
    );
    await pipeline(createReadStream(join(packed.bin, 'al2023.tar.br')), createBrotliDecompress(), extract(draft));
    await chmod(executable, 0o755);
    // Readable by the user under whom the sandboxed browser runs when we are root.
    await chmod(draft, 0o755);
  });
  return { executablePath: join(folder, 'chromium'), libraryPath: join(folder, 'lib') };
}

async function findPackage(): Promise<{ bin: string; version: string } | undefined> {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const folder = dirname(dirname(entry));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  return { bin: join(folder, 'bin'), version };
}
