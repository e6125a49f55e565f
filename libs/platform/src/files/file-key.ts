const KEY = /^[0-9a-f]{64}$/;

/** Keys become paths, so whatever is not a hash is no key: `../../etc/passwd` is a file that is not there. */
export function isFileKey(text: string): boolean {
  return KEY.test(text);
}

/** `ab/cd/abcd…`: two levels keep folders at a few hundred entries where there are millions of files. */
export function pathOfKey(key: string): string {
  return `${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`;
}
