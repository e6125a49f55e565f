import { CMSVersion, DigestAlgorithmIdentifiers, EncapsulatedContentInfo, SignerInfos } from '@peculiar/asn1-cms';
import { AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from '@peculiar/asn1-schema';

/**
 * SignedData (RFC 5652, 5.1) with its certificates as the bytes that they are. Taken apart and put together again, a certificate that says a
 * default in full would come out shorter, and nobody's signature would fit it any more.
 */
@AsnType({ type: AsnTypeTypes.Sequence })
export class SignedDataAsIs {
  @AsnProp({ type: AsnPropTypes.Integer })
  version = CMSVersion.v1;

  @AsnProp({ type: DigestAlgorithmIdentifiers })
  digestAlgorithms = new DigestAlgorithmIdentifiers();

  @AsnProp({ type: EncapsulatedContentInfo })
  encapContentInfo = new EncapsulatedContentInfo();

  @AsnProp({ type: AsnPropTypes.Any, context: 0, implicit: true, repeated: 'set', optional: true })
  certificates?: ArrayBuffer[];

  @AsnProp({ type: AsnPropTypes.Any, context: 1, implicit: true, repeated: 'set', optional: true })
  crls?: ArrayBuffer[];

  @AsnProp({ type: SignerInfos })
  signerInfos = new SignerInfos();

  constructor(parts: Partial<SignedDataAsIs> = {}) {
    Object.assign(this, parts);
  }
}
