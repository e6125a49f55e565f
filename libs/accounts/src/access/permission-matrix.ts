import { ACCESS_ROLES, ALL_PERMISSIONS, PERMISSIONS, PERMISSIONS_OF, PERSONAL_PERMISSIONS } from './permissions.js';

/** The permission table as a Markdown table, for the guide. */
export function permissionMatrix(): string {
  const head = ['Permission', 'Lets', ...ACCESS_ROLES];
  const rows = ALL_PERMISSIONS.map((permission) => {
    const isPersonal = PERSONAL_PERMISSIONS.some((personal) => personal === permission);
    const marks = ACCESS_ROLES.map((accessRole) =>
      isPersonal || PERMISSIONS_OF[accessRole].has(permission) ? 'yes' : '',
    );
    return [`\`${permission}\``, PERMISSIONS[permission], ...marks];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
