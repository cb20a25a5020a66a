/**
 * What tables of pages are found by. `geometry`: lines and the places of words alone. `tags`: only tables that the tags of a PDF
 * name. `auto`: geometry, with what the tags know where they agree with the page.
 */
export const TABLE_SOURCES = ['auto', 'tags', 'geometry'] as const;

export type TableSource = (typeof TABLE_SOURCES)[number];
