/** DER of each certificate in a PEM text, in their order; what stands between them is passed over. */
export function certificatesInPem(pem: string): Uint8Array[] {
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g);
  return [...blocks].map(([, body = '']) => new Uint8Array(Buffer.from(body.replaceAll(/\s/g, ''), 'base64')));
}
