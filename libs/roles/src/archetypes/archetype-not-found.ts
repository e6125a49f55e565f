import { ProductError } from '#platform';

export class ArchetypeNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'archetype-not-found';

  constructor(id: string) {
    super(`There is no archetype "${id}". See the list of archetypes.`);
  }
}
