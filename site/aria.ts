/**
 * On a phone the rows of a table become blocks, and some browsers then forget that it is a table.
 * Roles that are spelled out stay.
 */
export const aria = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader', scope: 'col' },
  head: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const
