import type { DroppableFilter, QueryPlan } from '../query/query-plan.js';
import { droppableFilters } from '../query/query-plan.js';
import type { SqlParameters } from './sql-parameters.js';

type Condition = readonly [filter: DroppableFilter, sql: string];

/** Conditions that always hold: the scope, what is still valid, and whose or what things these are. */
export function fixedConditions({ scope, filters }: QueryPlan, parameters: SqlParameters): string {
  // The scope is a literal so that even a generic plan reads one partition only; it comes from a closed list.
  const conditions = [`d.scope = '${scope}'`, 'd.valid_through > now()'];
  if (filters.companyId !== undefined) conditions.push(`d.company_id = ${parameters.add(filters.companyId, 'uuid')}`);
  if (filters.hsPrefix !== undefined)
    conditions.push(`starts_with(d.hs_code, ${parameters.add(filters.hsPrefix, 'text')})`);
  if (filters.updatedAfter !== undefined)
    conditions.push(`d.updated_at > ${parameters.add(filters.updatedAfter, 'timestamptz')}`);
  return conditions.join(' AND ');
}

/** The conditions of the facets' filters, by filter, so that a facet can leave out its own. */
export function facetConditions({ filters }: QueryPlan, parameters: SqlParameters): Condition[] {
  const conditions: Condition[] = [];
  if (filters.sector !== undefined) conditions.push(['sector', `d.sector = ${parameters.add(filters.sector, 'text')}`]);
  if (filters.country !== undefined)
    conditions.push(['country', `d.country = ${parameters.add(filters.country, 'text')}`]);
  if (filters.category !== undefined)
    conditions.push(['category', `d.category_path @> ARRAY[${parameters.add(filters.category, 'text')}]`]);
  if (filters.verification !== undefined)
    conditions.push(['verification', `d.verification >= ${parameters.add(filters.verification, 'smallint')}`]);
  return conditions;
}

/** Every condition of a plan but those on its words. */
export function allConditions(plan: QueryPlan, parameters: SqlParameters): string {
  const narrowing = facetConditions(plan, parameters).map(([, sql]) => sql);
  return [fixedConditions(plan, parameters), ...narrowing].join(' AND ');
}

/** The plan without the filters that relaxing may drop, and which those were. */
export function dropFilters(plan: QueryPlan): { plan: QueryPlan; dropped: DroppableFilter[] } {
  const dropped = droppableFilters.filter((name) => plan.filters[name] !== undefined);
  const kept = Object.entries(plan.filters).filter(([name]) => !(droppableFilters as readonly string[]).includes(name));
  return { plan: { ...plan, filters: Object.fromEntries(kept) }, dropped };
}
