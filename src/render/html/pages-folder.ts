/** The folder of the pages of a large batch, beside report.html. */
export const PAGES_FOLDER = 'report';
