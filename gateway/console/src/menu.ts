/**
 * What exists, in the order of the house. An entry shows to whoever may open it; a group stands where its first entry does,
 * as long as one of it shows.
 */
export const menu: readonly { name: string; label: string; group?: string }[] = [
  { name: 'dashboard', label: 'menu.dashboard' },
  { name: 'recipients', label: 'menu.recipients', group: 'menu.registry' },
  { name: 'households', label: 'menu.households', group: 'menu.registry' },
  { name: 'recipient-changes', label: 'menu.changes', group: 'menu.registry' },
  { name: 'standing-findings', label: 'menu.checks', group: 'menu.registry' },
  { name: 'duplicates', label: 'menu.duplicates', group: 'menu.registry' },
  { name: 'survey-rounds', label: 'menu.rounds', group: 'menu.registry' },
  { name: 'movements', label: 'menu.movements', group: 'menu.registry' },
  { name: 'comparisons', label: 'menu.comparisons', group: 'menu.registry' },
  { name: 'imports', label: 'menu.imports', group: 'menu.registry' },
  { name: 'exports', label: 'menu.exports', group: 'menu.registry' },
  { name: 'care-records', label: 'menu.careRecords' },
  { name: 'policies', label: 'menu.policies' },
  { name: 'reports', label: 'menu.reports', group: 'menu.statistics' },
  { name: 'definitions', label: 'menu.definitions', group: 'menu.statistics' },
  { name: 'divisions', label: 'menu.divisions', group: 'menu.organisation' },
  { name: 'units', label: 'menu.units', group: 'menu.organisation' },
  { name: 'cadres', label: 'menu.cadres', group: 'menu.organisation' },
  { name: 'accounts', label: 'menu.accounts', group: 'menu.system' },
  { name: 'grants', label: 'menu.grants', group: 'menu.system' },
  { name: 'clients', label: 'menu.clients', group: 'menu.system' },
  { name: 'audit-events', label: 'menu.audit', group: 'menu.system' },
]
