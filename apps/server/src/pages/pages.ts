import { Injectable } from '@nestjs/common';
import { NotSignedIn, Viewers, type Caller, type Viewer } from '#accounts';
import { SafeHtml, type Language, type Templates } from '#documents';
import { assetAddress } from './assets.js';
import { layoutWords } from './layout-words.js';
import { PARTS, type PartKey } from './navigation.js';

/** Who a page is made for. */
export interface PageReader {
  readonly caller: Caller;
  readonly viewer: Viewer;
  readonly language: Language;
  /** IANA name; times are shown in it. */
  readonly timeZone: string;
}

/** What stands around a page's own content. */
interface PageFrame {
  readonly title: string;
  /** The part of the app that it belongs to. */
  readonly part: PartKey;
  readonly lead?: string;
  /** The pages above it. */
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  /** What can be done here that is a page of its own. */
  readonly actions?: readonly { readonly words: string; readonly address: string; readonly isFirst?: boolean }[];
  /** What was just done. */
  readonly done?: string | null;
  /** Why what was asked for did not happen. */
  readonly problem?: string | null;
  /** Scripts of its own, by the names of their bundles. */
  readonly scripts?: readonly string[];
}

/** Makes pages of the web app: everything around what a feature shows. */
@Injectable()
export class Pages {
  constructor(private readonly viewers: Viewers) {}

  /** @throws NotSignedIn, for an API key: programs have an API */
  async reader(caller: Caller): Promise<PageReader> {
    const viewer = await this.viewers.find(caller);
    if (viewer === null) throw new NotSignedIn();
    return {
      caller,
      viewer,
      language: viewer.locale.startsWith('de') ? 'de' : 'en',
      timeZone: viewer.organisation?.settings.timeZone ?? 'UTC',
    };
  }
}

/** Names of bundles are ours; templates may hold no scripts. */
function scriptElement(name: string): SafeHtml {
  return SafeHtml.ofOwnMarkup(`<script type="module" src="${assetAddress(name)}"></script>`);
}

/** @param view what the template shows, besides its frame */
export function pageOf(
  templates: Templates,
  template: string,
  { caller, viewer, language }: PageReader,
  frame: PageFrame,
  view: object,
): string {
  const say = layoutWords(language);
  const { title, lead = null, done = null, problem = null, crumbs = [], actions = [], scripts = [] } = frame;
  return templates.render(template, {
    ...view,
    language,
    title,
    lead,
    done,
    problem,
    crumbs: crumbs.length === 0 ? null : crumbs,
    actions:
      actions.length === 0
        ? null
        : actions.map(({ isFirst = false, ...action }) => ({ ...action, style: isFirst ? 'button first' : 'button' })),
    scripts: ['forms.js', ...scripts].map(scriptElement),
    style: assetAddress('app.css'),
    organisation: viewer.organisation?.name ?? viewer.email,
    me: viewer.name,
    words: {
      skip: say('skip'),
      menu: say('menu'),
      navigation: say('navigation'),
      crumbs: say('crumbs'),
      signOut: say('signOut'),
    },
    navigation: PARTS.filter(({ permission }) => caller.permissions.has(permission)).map(({ key, address }) => ({
      address,
      title: say(key),
      isHere: key === frame.part,
    })),
  });
}
