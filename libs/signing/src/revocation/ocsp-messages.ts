import {
  AsnIntegerArrayBufferConverter,
  AsnProp,
  AsnPropTypes,
  AsnType,
  AsnTypeTypes,
  OctetString,
} from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, Name } from '@peculiar/asn1-x509';

/** What is said between whoever asks whether a certificate was withdrawn and whoever knows (RFC 6960, 4). */
@AsnType({ type: AsnTypeTypes.Sequence })
export class CertId {
  @AsnProp({ type: AlgorithmIdentifier })
  hashAlgorithm = new AlgorithmIdentifier();

  @AsnProp({ type: OctetString })
  issuerNameHash = new OctetString();

  @AsnProp({ type: OctetString })
  issuerKeyHash = new OctetString();

  @AsnProp({ type: AsnPropTypes.Integer, converter: AsnIntegerArrayBufferConverter })
  serialNumber = new ArrayBuffer(0);
}

@AsnType({ type: AsnTypeTypes.Sequence })
class SingleRequest {
  @AsnProp({ type: CertId })
  reqCert = new CertId();
}

@AsnType({ type: AsnTypeTypes.Sequence })
class TbsRequest {
  @AsnProp({ type: SingleRequest, repeated: 'sequence' })
  requestList: SingleRequest[] = [];
}

@AsnType({ type: AsnTypeTypes.Sequence })
export class OcspRequest {
  @AsnProp({ type: TbsRequest })
  tbsRequest = new TbsRequest();

  static of(reqCert: CertId): OcspRequest {
    const made = new OcspRequest();
    made.tbsRequest.requestList = [Object.assign(new SingleRequest(), { reqCert })];
    return made;
  }
}

@AsnType({ type: AsnTypeTypes.Sequence })
class RevokedInfo {
  @AsnProp({ type: AsnPropTypes.GeneralizedTime })
  revocationTime = new Date(0);

  @AsnProp({ type: AsnPropTypes.Any, context: 0, optional: true })
  revocationReason?: ArrayBuffer;
}

@AsnType({ type: AsnTypeTypes.Choice })
class CertStatus {
  @AsnProp({ type: AsnPropTypes.Null, context: 0, implicit: true })
  good?: null;

  @AsnProp({ type: RevokedInfo, context: 1, implicit: true })
  revoked?: RevokedInfo;

  @AsnProp({ type: AsnPropTypes.Null, context: 2, implicit: true })
  unknown?: null;
}

@AsnType({ type: AsnTypeTypes.Sequence })
export class SingleResponse {
  @AsnProp({ type: CertId })
  certId = new CertId();

  @AsnProp({ type: CertStatus })
  certStatus = new CertStatus();

  @AsnProp({ type: AsnPropTypes.GeneralizedTime })
  thisUpdate = new Date(0);

  @AsnProp({ type: AsnPropTypes.GeneralizedTime, context: 0, optional: true })
  nextUpdate?: Date;

  @AsnProp({ type: AsnPropTypes.Any, context: 1, optional: true })
  singleExtensions?: ArrayBuffer;
}

@AsnType({ type: AsnTypeTypes.Choice })
class ResponderId {
  @AsnProp({ type: Name, context: 1 })
  byName?: Name;

  @AsnProp({ type: OctetString, context: 2 })
  byKey?: OctetString;
}

@AsnType({ type: AsnTypeTypes.Sequence })
class ResponseData {
  @AsnProp({ type: AsnPropTypes.Integer, context: 0, defaultValue: 0 })
  version = 0;

  @AsnProp({ type: ResponderId })
  responderId = new ResponderId();

  @AsnProp({ type: AsnPropTypes.GeneralizedTime })
  producedAt = new Date(0);

  @AsnProp({ type: SingleResponse, repeated: 'sequence' })
  responses: SingleResponse[] = [];

  @AsnProp({ type: AsnPropTypes.Any, context: 1, optional: true })
  responseExtensions?: ArrayBuffer;
}

@AsnType({ type: AsnTypeTypes.Sequence })
export class BasicOcspResponse {
  @AsnProp({ type: ResponseData, raw: true })
  tbsResponseData = new ResponseData();

  /** As they were signed. */
  tbsResponseDataRaw?: ArrayBuffer;

  @AsnProp({ type: AlgorithmIdentifier })
  signatureAlgorithm = new AlgorithmIdentifier();

  @AsnProp({ type: AsnPropTypes.BitString })
  signature = new ArrayBuffer(0);

  /** DER of each. */
  @AsnProp({ type: AsnPropTypes.Any, context: 0, repeated: 'sequence', optional: true })
  certs?: ArrayBuffer[];
}

@AsnType({ type: AsnTypeTypes.Sequence })
class ResponseBytes {
  @AsnProp({ type: AsnPropTypes.ObjectIdentifier })
  responseType = '';

  @AsnProp({ type: OctetString })
  response = new OctetString();
}

@AsnType({ type: AsnTypeTypes.Sequence })
export class OcspResponse {
  @AsnProp({ type: AsnPropTypes.Enumerated })
  responseStatus = 0;

  @AsnProp({ type: ResponseBytes, context: 0, optional: true })
  responseBytes?: ResponseBytes;
}
