import { sayer } from './say.js';

/** What the frame of every page says. */
export const layoutWords = sayer({
  en: {
    skip: 'To what this page is about',
    menu: 'Menu',
    navigation: 'Parts of Workpact',
    crumbs: 'Where this page is',
    signOut: 'Sign out',
    home: 'Home',
    roles: 'Roles',
    agreements: 'Agreements',
    settings: 'Settings',
  },
  de: {
    skip: 'Zum Inhalt dieser Seite',
    menu: 'Menü',
    navigation: 'Bereiche von Workpact',
    crumbs: 'Wo diese Seite ist',
    signOut: 'Abmelden',
    home: 'Start',
    roles: 'Rollen',
    agreements: 'Vereinbarungen',
    settings: 'Einstellungen',
  },
});
