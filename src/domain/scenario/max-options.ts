/** Most options a reply can be counted to offer; more makes no difference to a customer. */
export const MAX_OPTIONS = 9;
