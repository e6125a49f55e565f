import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';

export interface Asset {
  readonly content: Buffer;
  readonly type: string;
  readonly address: string;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

let known: ReadonlyMap<string, Asset> | null = null;

export function findAsset(name: string): Asset | null {
  known ??= builtAssets();
  return known.get(name) ?? null;
}

/** Where an asset is. Another content has another address, so browsers keep what they have for good. */
export function assetAddress(name: string): string {
  const asset = findAsset(name);
  if (asset === null) throw new Error(`The build made no ${name}.`);
  return asset.address;
}

/** What pages load besides themselves, by name, read once: styles and scripts as the build left them. */
function builtAssets(): ReadonlyMap<string, Asset> {
  const folder = join(projectRoot(), 'dist/browser');
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (type === undefined) continue;
    const content = readFileSync(join(folder, name));
    const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
    assets.set(name, { type, content, address: `/assets/${version}/${name}` });
  }
  return assets;
}
