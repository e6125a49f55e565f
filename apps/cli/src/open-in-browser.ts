import { spawn } from 'node:child_process';

/** Opens the address in the person's browser when somebody sits at a desktop; does nothing on servers, in pipes and in CI. */
export function openInBrowser(address: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  const atDesktop =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (!process.stdout.isTTY || process.env['CI'] || !atDesktop) return;
  // A desktop without a browser is not a fault: the address is printed anyway.
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
