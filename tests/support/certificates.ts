/** Certificates for tests of TLS, made on the spot: X.509 v3 (RFC 5280) with ECDSA keys, in DER. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM. */
  readonly key: string;
}

const Tag = { integer: 0x02, bits: 0x03, octets: 0x04, utf8: 0x0c, sequence: 0x30, set: 0x31 } as const;
const COMMON_NAME = '550403';
const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const BASIC_CONSTRAINTS = '551d13';
const ALTERNATIVE_NAME = '551d11';
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** A self-signed authority, and a certificate that it issues for a host name or an IPv4 address. */
export function certify(host: string): { readonly authority: string; readonly server: Certificate } {
  const [ca, own] = [newKeys(), newKeys()];
  const isAuthority = extension(BASIC_CONSTRAINTS, sequence(der(0x01, Buffer.of(0xff))));
  const octets = host.split('.').map(Number);
  const name = octets.every(Number.isInteger) ? der(0x87, Buffer.from(octets)) : der(0x82, Buffer.from(host));
  return {
    authority: signed('test authority', ca.publicKey, isAuthority, ca.privateKey),
    server: {
      certificate: signed(
        'test server',
        own.publicKey,
        extension(ALTERNATIVE_NAME, sequence(name)),
        ca.privateKey,
      ),
      key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    },
  };
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function signed(subject: string, publicKey: KeyObject, extensions: Buffer, issuerKey: KeyObject): string {
  const algorithm = sequence(identifier(ECDSA_WITH_SHA256));
  const body = sequence(
    der(0xa0, der(Tag.integer, Buffer.of(2))),
    der(Tag.integer, Buffer.of(subject.length)),
    algorithm,
    nameOf('test authority'),
    sequence(time(Date.now() - YEAR_MS), time(Date.now() + YEAR_MS)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extensions)),
  );
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', body, issuerKey)]);
  const base64 = sequence(body, algorithm, der(Tag.bits, signature)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const nameOf = (common: string): Buffer =>
  sequence(der(Tag.set, sequence(identifier(COMMON_NAME), der(Tag.utf8, Buffer.from(common)))));

const extension = (id: string, value: Buffer): Buffer => sequence(identifier(id), der(Tag.octets, value));

const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

/** UTCTime: YYMMDDHHMMSSZ. */
const time = (at: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(at).toISOString().replaceAll(/\D/g, '').slice(2, 14)}Z`));

const sequence = (...parts: Buffer[]): Buffer => der(Tag.sequence, Buffer.concat(parts));

/** Tag, length, value; lengths from 128 on as a count of bytes and the bytes. */
function der(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}
