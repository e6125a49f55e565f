/**
 * What every page of the web app stands on: its frame, its language, its styles and scripts. It knows no feature.
 *
 * A feature's pages lie in its own folder (`roles/pages`): a controller that asks the room, a file for each page that turns the answer
 * into words, and `words.ts` with all of them in each language. Its templates lie in `templates/pages/<feature>`.
 */
export { act, readForm, type PageProblem } from './act.js';
export { dayInWords, momentInWords } from './dates.js';
export { field } from './field.js';
export { languageAskedFor, openPageOf } from './open-page.js';
export { pageTemplates } from './page-templates.js';
export { pageOf, Pages, type PageReader } from './pages.js';
export { PagesModule } from './pages.module.js';
export { pageCursor } from './requests.js';
export { showPage } from './show-page.js';
export { sayer, type Say } from './say.js';
export { Typed } from './typed.js';
