/** What exists, in the order of the house. An entry shows to whoever may open it; a group as long as one of it shows. */
export const menu = [
  { name: 'dashboard', label: 'menu.dashboard' },
  { name: 'recipient-changes', label: 'menu.changes' },
  { name: 'standing-findings', label: 'menu.checks' },
  { name: 'care-records', label: 'menu.careRecords' },
  { name: 'policies', label: 'menu.policies' },
  { name: 'reports', label: 'menu.reports' },
  { name: 'definitions', label: 'menu.definitions' },
  { name: 'recipients', label: 'menu.recipients', group: 'menu.registry' },
  { name: 'households', label: 'menu.households', group: 'menu.registry' },
  { name: 'survey-rounds', label: 'menu.rounds', group: 'menu.registry' },
  { name: 'movements', label: 'menu.movements', group: 'menu.registry' },
  { name: 'cadres', label: 'menu.cadres', group: 'menu.registry' },
  { name: 'accounts', label: 'menu.accounts', group: 'menu.system' },
  { name: 'grants', label: 'menu.grants', group: 'menu.system' },
  { name: 'clients', label: 'menu.clients', group: 'menu.system' },
  { name: 'audit-events', label: 'menu.audit', group: 'menu.system' },
] as const
