import type { Actor } from '#platform';
import {
  AgreementChanged,
  AgreementIsCurrent,
  LinkNotGood,
  PartyNotFound,
  StepHindered,
} from '../agreements.errors.js';
import {
  aNewVersion,
  anAgreementsRoom,
  aPublishedRole,
  aSender,
  aWish,
  tokenIn,
  type AgreementsRoom,
} from '../agreements.fixture.js';
import { ApproveAgreement } from '../approving/approve-agreement.js';
import { SubmitForApproval } from '../approving/submit-for-approval.js';
import { agreementChangeSchema, type AgreementChange } from '../drafting/agreement-wish.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { byUser, type Doer } from '../log/doer.js';
import { ReadAgreements, type AgreementDetail } from '../reading/read-agreements.js';
import { SendAgreement } from '../sending/send-agreement.js';
import { UpdateToLatest } from '../superseding/update-to-latest.js';
import { OpenAgreement } from '../visiting/open-agreement.js';
import { SignerDesk, type Desk } from '../visiting/signer-desk.js';
import { SignerSessions } from '../visiting/signer-sessions.js';
import { ChangeAgreement } from './change-agreement.js';

const VISITOR = { address: '198.51.100.7', device: 'A browser of a test', requestId: 'test' };

let room: AgreementsRoom;
let worker: { close(): Promise<void> };
let actor: Actor;
let doer: Doer;
let roleId: string;
let count = 0;

beforeAll(async () => {
  room = await anAgreementsRoom();
  worker = await room.working();
}, 60_000);
afterAll(async () => {
  await worker.close();
  await room.close();
});

beforeEach(async () => {
  actor = await aSender(room.db);
  doer = byUser(actor);
  roleId = await aPublishedRole(room, actor);
  count += 1;
});

/** What somebody sees who opens the newest of so many mails. */
async function readBy(address: string, mails: number): Promise<Desk> {
  const [mail] = await room.mailsTo(address, mails);
  const { token, partyId } = await room.app.get(OpenAgreement).open(mail === undefined ? '' : tokenIn(mail), VISITOR);
  return room.app.get(SignerDesk).look(await room.app.get(SignerSessions).find(token, partyId, VISITOR));
}

const ALL_DAY = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
const approver = (name: string) => ({
  part: 'approver',
  displayName: name,
  email: `${name.toLowerCase()}-${count}@example-works.example`,
  hours: ALL_DAY,
});

async function drafted(approvers: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  const base = aWish(roleId);
  const wish = { ...base, ...more, parties: [...base.parties, ...approvers.map(approver)] };
  const { agreement } = await room.app.get(DraftAgreement).draft(doer, aWish(roleId, wish));
  return { id: agreement.id, change: (other: object): AgreementChange => changeOf({ ...wish, ...other }) };
}

function changeOf({ roleId: _roleId, ...wish }: Readonly<Record<string, unknown>>): AgreementChange {
  return agreementChangeSchema.parse(wish);
}

const look = (id: string): Promise<AgreementDetail> => room.app.get(ReadAgreements).get(actor, id);
const partyNamed = ({ parties }: AgreementDetail, name: string) => parties.find((party) => party.displayName === name);
const stateOf = (detail: AgreementDetail, name: string) => partyNamed(detail, name)?.state;
const lastEvent = async (id: string) => (await room.app.get(ReadAgreements).events(actor, id)).events.at(-1);

async function approveAs(id: string, name: string): Promise<void> {
  const party = partyNamed(await look(id), name);
  await room.app.get(ApproveAgreement).approve({ ...doer, userId: null, partyId: party?.id ?? null }, id);
}

async function approved(approvers: readonly string[]) {
  const draft = await drafted(approvers);
  await room.app.get(SubmitForApproval).submit(doer, draft.id);
  for (const name of approvers) await approveAs(draft.id, name);
  expect((await look(draft.id)).agreement.state).toBe('approved');
  return draft;
}

const PAY = [{ op: 'replace', path: '/role/pay/minAmount', value: 70_000 }] as const;
const WORDS = [{ op: 'replace', path: '/organisation/about', value: 'We plan how buses run.' }] as const;

describe('an agreement before it is sent', () => {
  it('keeps its approvals when only words change, and loses them when what is promised does', async () => {
    const { id, change } = await approved(['Ada', 'Ben']);
    await room.app.get(ChangeAgreement).change(doer, id, change({ message: 'Welcome!' }), null);
    await aNewVersion(room, actor, roleId, WORDS);
    await room.app.get(ChangeAgreement).change(doer, id, change({}), null);
    const kept = await look(id);
    expect(kept.agreement).toMatchObject({ state: 'approved', roleVersion: 2, message: null, approvedTerms: null });
    expect([stateOf(kept, 'Ada'), stateOf(kept, 'Ben')]).toEqual(['approved', 'approved']);

    await aNewVersion(room, actor, roleId, PAY);
    const preview = await room.app.get(ReadAgreements).promiseDiff(actor, id, null);
    expect(preview.changes.map(({ sentence, material }) => ({ sentence, material }))).toEqual([
      { sentence: expect.stringContaining('70,000'), material: true },
    ]);
    await room.app.get(ChangeAgreement).change(doer, id, change({}), null);
    const voided = await look(id);
    expect(voided.agreement).toMatchObject({ state: 'draft', roleVersion: 3 });
    expect([stateOf(voided, 'Ada'), stateOf(voided, 'Ben')]).toEqual(['waiting', 'waiting']);
    expect(voided.changesSinceApproval).toEqual(
      preview.changes.map((one) => expect.objectContaining({ path: one.path })),
    );
    const { events, fault } = await room.app.get(ReadAgreements).events(actor, id);
    expect(fault).toBeNull();
    expect(events.filter(({ fact }) => fact === 'agreement-changed').map(({ details }) => details)).toMatchObject([
      { changes: 0, isMaterial: false, approvalsVoided: false },
      { changes: 1, isMaterial: false, approvalsVoided: false },
      { changes: 1, isMaterial: true, approvalsVoided: true },
    ]);

    await room.app.get(SubmitForApproval).submit(doer, id);
    await approveAs(id, 'Ada');
    expect((await look(id)).changesSinceApproval).toHaveLength(1);
    await approveAs(id, 'Ben');
    const again = await look(id);
    expect(again.agreement.state).toBe('approved');
    expect(again.changesSinceApproval).toEqual([]);
  }, 60_000);

  it('shuts the link of an approver out who was asked about other terms', async () => {
    const { id, change } = await drafted(['Cora']);
    await room.app.get(SubmitForApproval).submit(doer, id);
    const [mail] = await room.mailsTo(approver('Cora').email);
    await aNewVersion(room, actor, roleId, PAY);
    await room.app.get(ChangeAgreement).change(doer, id, change({}), null);
    expect((await look(id)).agreement.state).toBe('draft');
    const token = mail === undefined ? '' : tokenIn(mail);
    expect(token).toHaveLength(43);
    await expect(room.app.get(OpenAgreement).open(token, VISITOR)).rejects.toThrow(LinkNotGood);

    await room.app.get(SubmitForApproval).submit(doer, id);
    expect((await readBy(approver('Cora').email, 2)).changes).toEqual([]);
  }, 60_000);

  it('shows an approver who is asked again what has changed since', async () => {
    const { id, change } = await drafted(['Cara']);
    await room.app.get(SubmitForApproval).submit(doer, id);
    // Who has approved before the mail went out is not mailed any more.
    await room.mailsTo(approver('Cara').email);
    await approveAs(id, 'Cara');
    await aNewVersion(room, actor, roleId, PAY);
    await room.app.get(ChangeAgreement).change(doer, id, change({}), null);
    await room.app.get(SubmitForApproval).submit(doer, id);
    const { changes } = await readBy(approver('Cara').email, 2);
    expect(changes.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('70,000')]);
  }, 60_000);

  it('asks only the approver who came later, and nobody whom it lost', async () => {
    const { id, change } = await approved(['Dan', 'Eve']);
    const base = aWish(roleId).parties;
    await room.app
      .get(ChangeAgreement)
      .change(doer, id, change({ parties: [...base, approver('Dan'), approver('Fay')] }), null);
    const changed = await look(id);
    expect(changed.agreement.state).toBe('draft');
    expect([stateOf(changed, 'Dan'), stateOf(changed, 'Eve'), stateOf(changed, 'Fay')]).toEqual([
      'approved',
      undefined,
      'waiting',
    ]);
    await room.app.get(SubmitForApproval).submit(doer, id);
    expect([stateOf(await look(id), 'Dan'), stateOf(await look(id), 'Fay')]).toEqual(['approved', 'invited']);
    await room.app.get(ChangeAgreement).change(doer, id, change({ parties: [...base, approver('Dan')] }), null);
    expect((await look(id)).agreement.state).toBe('draft');
    // All who are left have approved.
    await room.app.get(SubmitForApproval).submit(doer, id);
    expect((await look(id)).agreement.state).toBe('approved');
    expect((await lastEvent(id))?.fact).toBe('agreement-approved');
    await expect(approveAs(id, 'Fay')).rejects.toThrow(StepHindered);
  }, 60_000);

  it('is changed by one of two who looked at the same revision', async () => {
    const { id, change } = await drafted([]);
    const { revision } = (await look(id)).agreement;
    const both = await Promise.allSettled(
      ['One', 'Two'].map((message) => room.app.get(ChangeAgreement).change(doer, id, change({ message }), revision)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(AgreementChanged) });
  }, 60_000);

  it('takes what the organisation usually wants, where nothing else is said', async () => {
    const agreements = {
      reminders: { firstAfterDays: 5, everyDays: 6, most: 1 },
      expiresInDays: 30,
      asksForCode: true,
    };
    await room.db.owner.query('UPDATE organisation SET settings = $2 WHERE id = $1', [
      actor.tenantId,
      JSON.stringify({ agreements }),
    ]);
    const usual = await look((await drafted([])).id);
    expect(usual.agreement).toMatchObject(agreements);
    const own = await look((await drafted([], { expiresInDays: 3 })).id);
    expect(own.agreement).toMatchObject({ ...agreements, expiresInDays: 3 });
  }, 60_000);

  it('cannot be approved by who is no approver', async () => {
    const { id } = await drafted(['Gil']);
    await room.app.get(SubmitForApproval).submit(doer, id);
    await expect(room.app.get(ApproveAgreement).approve(doer, id)).rejects.toThrow(PartyNotFound);
  }, 60_000);
});

describe('an agreement that is out', () => {
  it('is replaced by what the role says now, and cannot be changed otherwise', async () => {
    const { id, change } = await drafted([]);
    await room.app.get(SendAgreement).send(doer, id, null);
    const { email } = aWish(roleId).parties[0] ?? { email: '' };
    await room.mailsTo(email);
    await expect(room.app.get(ChangeAgreement).change(doer, id, change({}), null)).rejects.toThrow(StepHindered);
    await expect(room.app.get(UpdateToLatest).update(doer, id)).rejects.toThrow(AgreementIsCurrent);
    await aNewVersion(room, actor, roleId, PAY);
    expect((await look(id)).isCurrent).toBe(false);
    const next = await room.app.get(UpdateToLatest).update(doer, id);
    expect((await look(id)).agreement.state).toBe('superseded');
    expect((await look(id)).replacedById).toBe(next.agreement.id);
    expect((await look(next.agreement.id)).agreement).toMatchObject({ roleVersion: 2, replacesId: id });
    const mails = await room.mailsTo(email, 2);
    expect(mails.map(({ text }) => text).join('\n')).toContain('70,000');
    await expect(room.app.get(UpdateToLatest).update(doer, id)).rejects.toThrow(StepHindered);
  }, 60_000);
});
