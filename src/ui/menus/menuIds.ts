/** The users' own verbs, in the order of the work. */
export const menuIds = ['clean', 'compile', 'complete', 'standardise'] as const

export type MenuId = (typeof menuIds)[number]
