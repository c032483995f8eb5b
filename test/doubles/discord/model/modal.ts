import type { Interaction } from './interaction.ts';
import { isWire, listOf, textOf, type Wire } from './wire.ts';

/** A dialog as the user sees it. */
export class Modal {
  readonly interaction: Interaction;
  readonly customId: string;
  readonly title: string;
  readonly components: Wire[];

  constructor(interaction: Interaction, data: Wire) {
    this.interaction = interaction;
    this.customId = textOf(data['custom_id']);
    this.title = textOf(data['title']);
    this.components = listOf(data['components']).filter(isWire);
  }

  /** Its inputs, out of their rows and labels. */
  get fields(): Wire[] {
    return this.components.flatMap((component) =>
      isWire(component['component']) ? [component['component']] : listOf(component['components']).filter(isWire),
    );
  }
}
