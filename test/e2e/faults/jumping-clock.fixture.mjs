// Loaded into a program before anything else (`--import`): its clock jumps when the test says so, as that of a machine does whose clock is set.
const RealDate = Date;
let offset = 0;
const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

process.on('message', (message) => {
  if (typeof message?.jumpHours !== 'number') return;
  offset = message.jumpHours * 3_600_000;
  process.send({ clock: now() });
});
