/** What exists, in the order of the house. An entry shows to whoever may open it. */
export const menu = [
  { name: 'dashboard', label: 'menu.dashboard' },
  { name: 'care-records', label: 'menu.careRecords' },
  { name: 'policies', label: 'menu.policies' },
  { name: 'reports', label: 'menu.reports' },
  { name: 'definitions', label: 'menu.definitions' },
] as const
