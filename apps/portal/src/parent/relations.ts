/** Who a guardian is to the child. */
export const RELATIONS = { parent: 'relation.parent', 'legal-representative': 'relation.representative' } as const;
export type Relation = keyof typeof RELATIONS;
