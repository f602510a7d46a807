/** What exists, in the order of the house. An entry shows to whoever may open it; a group as long as one of it shows. */
export const menu = [
  { name: 'dashboard', label: 'menu.dashboard' },
  { name: 'recipient-changes', label: 'menu.changes' },
  { name: 'care-records', label: 'menu.careRecords' },
  { name: 'policies', label: 'menu.policies' },
  { name: 'reports', label: 'menu.reports' },
  { name: 'definitions', label: 'menu.definitions' },
  { name: 'recipients', label: 'menu.recipients', group: 'menu.registry' },
  { name: 'households', label: 'menu.households', group: 'menu.registry' },
  { name: 'cadres', label: 'menu.cadres', group: 'menu.registry' },
  { name: 'divisions', label: 'menu.divisions', group: 'menu.organisation' },
  { name: 'units', label: 'menu.units', group: 'menu.organisation' },
  { name: 'accounts', label: 'menu.accounts', group: 'menu.system' },
  { name: 'grants', label: 'menu.grants', group: 'menu.system' },
  { name: 'clients', label: 'menu.clients', group: 'menu.system' },
  { name: 'audit-events', label: 'menu.audit', group: 'menu.system' },
] as const
