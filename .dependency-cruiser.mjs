// The house rule, one sentence each. "Apps are doors, libs are rooms": see ARCHITECTURE.md.
const lib = (name) => `^libs/${name}/`;
const plainRoom = (name, mayUse, comment) => ({
  name: `${name}-stands-on-${mayUse.length ? mayUse.join('-and-') : 'nothing'}`,
  comment,
  severity: 'error',
  from: { path: lib(name) },
  to: { path: '^(libs|apps)/', pathNot: [lib(name), ...mayUse.map(lib)] },
});

/** Rooms without framework and I/O. */
const PLAIN = ['work-model', 'analysis', 'program'];

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or hide a third. Move the shared part out.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'A room does not know its doors. Pass what the room needs as an argument.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'doors-never-import-doors',
      comment: 'What two doors share belongs in a room under libs/.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'rooms-are-entered-by-the-front-door',
      comment: "Import another lib by its name ('#work-model'), which is its index.ts, never by a path into it.",
      severity: 'error',
      // What browsers load has small doors of its own: '#work-model/typed-time'.
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/(?!index\\.ts$)',
        pathNot: ['^$1/$2/', '^libs/work-model/src/notation/typed-time\\.ts$'],
      },
    },
    plainRoom('work-model', [], 'The work model is the ground floor: it knows no other part of the product.'),
    plainRoom('analysis', ['work-model'], 'Measures and rules are pure functions of a work model.'),
    plainRoom(
      'intake',
      ['work-model'],
      'What a text says of a job is proposed in the words of a role file, and judged by nobody yet.',
    ),
    plainRoom('program', [], 'What the program knows of itself needs no other part of it.'),
    plainRoom('platform', ['program'], 'What every Nest room stands on cannot stand on a room itself.'),
    plainRoom(
      'documents',
      ['work-model', 'analysis', 'program'],
      'Documents are made from the model and its measures; nothing to the right of them may be needed.',
    ),
    plainRoom(
      'accounts',
      ['program', 'platform'],
      'Who somebody is and what they may do knows nothing of what they do.',
    ),
    plainRoom('people', [...PLAIN, 'platform', 'accounts'], 'Teams and people are there before anybody has a role.'),
    plainRoom(
      'policies',
      [...PLAIN, 'platform', 'accounts', 'people'],
      'A policy applies to roles without knowing them; the roles room asks it.',
    ),
    plainRoom(
      'roles',
      [...PLAIN, 'platform', 'accounts', 'people', 'policies'],
      'A role does not know which documents are made of it.',
    ),
    plainRoom(
      'document-library',
      [...PLAIN, 'documents', 'platform', 'accounts', 'people', 'policies', 'roles'],
      'Documents are made of published roles; nothing to the right of them may be needed.',
    ),
    plainRoom(
      'seals',
      ['verification', 'signing', 'program', 'platform', 'accounts'],
      'A seal is made of bytes; what they are a document of is known elsewhere.',
    ),
    plainRoom(
      'agreements',
      [
        ...PLAIN,
        'documents',
        'verification',
        'signing',
        'platform',
        'accounts',
        'people',
        'policies',
        'roles',
        'document-library',
        'seals',
      ],
      'An agreement is made of a role, a document and a signature; none of them knows it.',
    ),
    plainRoom(
      'webhooks',
      ['program', 'platform', 'accounts'],
      'A webhook tells facts of any room, and knows none of them.',
    ),
    {
      ...plainRoom('verification', [], 'Whether a signature holds must be provable without the rest of the product.'),
      // Its tests judge what `signing` makes.
      from: { path: lib('verification'), pathNot: '\\.(spec|int-spec|fixture)\\.ts$' },
    },
    plainRoom('signing', ['verification'], 'What is signed is bytes; which agreement they are of is known elsewhere.'),
    plainRoom('api-client', [], 'The client knows the API by its description alone, as a program elsewhere would.'),
    {
      name: 'only-doors-know-the-installation',
      comment: 'The list of all rooms is for whoever starts them. A room that needs it would need every other room.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/installation/' },
      to: { path: '^libs/installation/' },
    },
    {
      name: 'documents-are-made-in-one-direction',
      comment:
        'Inside documents: language, then views, then templating and week-picture, then rendering; pdf and calendar stand beside. What an earlier step needs of a later one belongs to the earlier step.',
      severity: 'error',
      from: {
        path: '^libs/documents/src/(language|views|templating|week-picture|pdf|calendar)/',
        pathNot: 'spec\\.ts$',
      },
      to: { path: '^libs/documents/src/rendering/' },
    },
    {
      name: 'views-know-neither-templates-nor-pictures',
      comment: 'A view is plain data in words. How it is laid out or drawn is decided after it.',
      severity: 'error',
      from: { path: '^libs/documents/src/(language|views)/', pathNot: 'spec\\.ts$' },
      to: { path: '^libs/documents/src/(templating|week-picture|pdf|calendar)/' },
    },
    {
      name: 'rules-know-no-other-rule',
      comment: 'What two rules share is an idea of its own: it belongs into schedule, checking, law or wording.',
      severity: 'error',
      from: { path: '^libs/analysis/src/rules/([^/]+)/', pathNot: '(spec|fixture)\\.ts$' },
      to: { path: '^libs/analysis/src/rules/', pathNot: '^libs/analysis/src/rules/$1/' },
    },
    {
      name: 'nothing-but-the-list-knows-a-rule',
      comment: 'The checker runs whatever rules it is given. Pass the list in.',
      severity: 'error',
      from: { path: '^libs/analysis/src/(checking|schedule|law|wording|measures)/', pathNot: '(spec|fixture)\\.ts$' },
      to: { path: '^libs/analysis/src/rules/' },
    },
    {
      name: 'law-and-wording-are-data',
      comment: 'Facts and words know nothing of roles. What they mean for a role is said by a rule.',
      severity: 'error',
      from: { path: '^libs/analysis/src/(law|wording)/', pathNot: 'spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/analysis/src/$1/' },
    },
    {
      name: 'verification-runs-in-browsers',
      comment:
        'The page that verifies runs this code without a server, so nothing of Node may be needed: use the Web platform.',
      severity: 'error',
      from: { path: '^libs/verification/src/', pathNot: '\\.(spec|int-spec|fixture)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'plain-rooms-have-no-framework',
      comment:
        'work-model, analysis, intake, verification and signing must be readable, testable and usable without Nest, a database or a file system. Do the I/O in a door and pass the bytes in.',
      severity: 'error',
      from: {
        path: '^libs/(work-model|analysis|intake|verification|signing)/src/',
        pathNot: '\\.(spec|int-spec|fixture)\\.ts$',
      },
      to: { path: '(@nestjs|typeorm|puppeteer|^fs$|^node:fs|^node:http|^node:net|^node:child_process)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/bench/node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};
