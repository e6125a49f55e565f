import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '#platform';

/** The address that people open. Links in mail, cookies and passkeys are made for it. */
@Injectable()
export class BaseUrl {
  readonly url: URL;

  constructor(@Inject(ENV) env: Env) {
    // Not 127.0.0.1: browsers make passkeys for names only.
    this.url = new URL(env.BASE_URL ?? `http://localhost:${env.PORT}`);
  }

  /** @param path begins with `/` */
  at(path: string): string {
    return new URL(path, this.url).href;
  }

  get isHttps(): boolean {
    return this.url.protocol === 'https:';
  }
}
