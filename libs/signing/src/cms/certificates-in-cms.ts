import { ContentInfo } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { SignedDataAsIs } from './signed-data-as-is.js';

const ID_TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';

/** DER of all certificates that a signature or a time stamp brings along, those of a time stamp inside it too. */
export function certificatesInCms(cms: Uint8Array): Uint8Array[] {
  const { content } = AsnConvert.parse(new Uint8Array(cms).buffer, ContentInfo);
  const { certificates = [], signerInfos } = AsnConvert.parse(content, SignedDataAsIs);
  const tokens = [...signerInfos].flatMap(({ unsignedAttrs }) =>
    [...(unsignedAttrs ?? [])]
      .filter(({ attrType }) => attrType === ID_TIMESTAMP_TOKEN)
      .flatMap(({ attrValues }) => [...attrValues]),
  );
  return [
    ...certificates.map((der) => new Uint8Array(der)),
    ...tokens.flatMap((token) => certificatesInCms(new Uint8Array(token))),
  ];
}
