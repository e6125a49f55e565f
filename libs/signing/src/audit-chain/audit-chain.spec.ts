import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { chained, faultInChain, hashOfTrace, type AuditEvent, type ChainedEvent } from './audit-chain.js';

const HASH = fc.stringMatching(/^[0-9a-f]{64}$/);
const EVENT: fc.Arbitrary<AuditEvent> = fc.record({
  at: fc
    .date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') })
    .map((at) => at.toISOString()),
  fact: fc.constantFrom('agreement-sent', 'agreement-opened', 'agreement-signed', 'agreement-sealed'),
  partyId: fc.option(fc.uuid()),
  userId: fc.option(fc.uuid()),
  traceHash: fc.option(HASH),
  tokenHash: fc.option(HASH),
  documentHash: fc.option(HASH),
  details: fc.dictionary(
    fc.string({ maxLength: 8 }),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    {
      maxKeys: 4,
      noNullPrototype: true,
    },
  ),
});

function chainOf(events: readonly AuditEvent[]): ChainedEvent[] {
  return events.reduce<ChainedEvent[]>((chain, event) => [...chain, chained(chain.at(-1) ?? null, event)], []);
}

const TRACE = `{"address":"192.0.2.7","device":null,"salt":"${'00'.repeat(16)}"}`;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const CHAIN = fc.array(EVENT, { minLength: 1, maxLength: 12 }).map(chainOf);
/** A chain and a place in it, from 0. */
const PLACE = CHAIN.chain((chain) => fc.tuple(fc.constant(chain), fc.nat(chain.length - 1)));

const FIRST: AuditEvent = {
  at: '2026-11-23T09:00:00.000Z',
  fact: 'agreement-sent',
  partyId: null,
  userId: '01a207dd-1ce9-7ce0-b434-1c20ae6cb1ed',
  traceHash: hashOfTrace({ salt: '00'.repeat(16), address: '192.0.2.7', device: null }),
  tokenHash: null,
  documentHash: null,
  details: { recipients: 2 },
};

describe('a chain of events', () => {
  it('has hashes that anyone can compute from what it says', () => {
    const { hash } = chained(null, FIRST);
    const canonical =
      '{"at":"2026-11-23T09:00:00.000Z","details":{"recipients":2},"documentHash":null,"fact":"agreement-sent","partyId":null,' +
      `"previousHash":null,"sequence":1,"tokenHash":null,"traceHash":"${sha256(TRACE)}","userId":"01a207dd-1ce9-7ce0-b434-1c20ae6cb1ed"}`;
    expect(hash).toBe(sha256(canonical));
  });

  it('is whole as it was written, also after a way through JSON', () => {
    fc.assert(
      fc.property(CHAIN, (chain) => {
        expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, index) => index + 1));
        expect(faultInChain(chain, chain.at(-1))).toBeNull();
        expect(faultInChain(JSON.parse(JSON.stringify(chain)))).toBeNull();
      }),
    );
  });

  it('shows an event that says something else by now', () => {
    fc.assert(
      fc.property(PLACE, EVENT, ([chain, place], other) => {
        const altered = chain.with(place, { ...chain[place]!, ...other });
        fc.pre(JSON.stringify(altered) !== JSON.stringify(chain));
        expect(faultInChain(altered)).toEqual({ sequence: place + 1, kind: 'altered' });
      }),
    );
  });

  it('shows an event that was written anew with a hash that fits', () => {
    fc.assert(
      fc.property(PLACE, ([chain, place]) => {
        const before = place === 0 ? null : chain[place - 1]!;
        const forged = chained(before, { ...chain[place]!, fact: 'agreement-voided' });
        const fault = faultInChain(chain.with(place, forged), chain.at(-1));
        const isLast = place === chain.length - 1;
        expect(fault).toEqual(
          isLast ? { sequence: place + 1, kind: 'replaced' } : { sequence: place + 2, kind: 'unlinked' },
        );
      }),
    );
  });

  it('shows that an event was taken out, and by its anchor that the last ones were', () => {
    fc.assert(
      fc.property(PLACE, ([chain, place]) => {
        const shorter = chain.toSpliced(place, 1);
        const isLast = place === chain.length - 1;
        expect(faultInChain(shorter, chain.at(-1))).toEqual({
          sequence: place + 1,
          kind: isLast ? 'cut-off' : 'missing',
        });
      }),
    );
  });

  it('shows that an event was put in', () => {
    fc.assert(
      fc.property(PLACE, EVENT, ([chain, place], event) => {
        const putIn = chain.toSpliced(place, 0, chained(chain[place - 1] ?? null, event));
        expect(faultInChain(putIn)).toEqual({ sequence: place + 2, kind: 'missing' });
      }),
    );
  });

  it('shows that two events changed places', () => {
    fc.assert(
      fc.property(PLACE, EVENT, ([chain, place], event) => {
        const longer = [...chain, chained(chain.at(-1) ?? null, event)];
        const [one, other] = longer.slice(place, place + 2);
        const moved = longer.toSpliced(place, 2, ...[other, one].flatMap((moving) => moving ?? []));
        expect(faultInChain(moved)).toEqual({ sequence: place + 1, kind: 'missing' });
      }),
    );
  });

  it('may go on after what was anchored', () => {
    fc.assert(
      fc.property(PLACE, ([chain, place]) => {
        expect(faultInChain(chain, chain[place])).toBeNull();
      }),
    );
  });
});
