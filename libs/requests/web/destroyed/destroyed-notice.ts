import { Component, computed, input } from '@angular/core';
import { catalogue, civilDateIn } from '@phare/kernel/domain';
import { type Api, Notice, formats, text } from '@phare/kernel/web';

const DESTROYED_TEXT = catalogue(
  {
    said: ({ date }: { date: string }) => `Les renseignements de cette demande ont été détruits le ${date}, selon le calendrier de conservation.`,
    stays: 'Il en reste des dates et des chiffres pour les rapports, sans un mot ni un nom. Rien ne peut y être ajouté.',
  },
  {
    said: ({ date }) => `The information of this request was destroyed on ${date}, under the retention schedule.`,
    stays: 'Dates and figures of it remain for the reports, without a word or a name. Nothing can be added to it.',
  },
);

/** In the place of a request whose content is destroyed. */
@Component({
  selector: 'ph-destroyed-notice',
  template: `
    <ph-notice [live]="true">
      <p>{{ said() }}</p>
      <p>{{ t().stays }}</p>
    </ph-notice>
  `,
  imports: [Notice],
})
export class DestroyedNotice {
  readonly request = input.required<Api.RequestDto>();

  protected readonly t = text(DESTROYED_TEXT);
  private readonly formats = formats();
  protected readonly said = computed(() => {
    const { destroyedAt, followUp } = this.request();
    return destroyedAt ? this.t().said({ date: this.formats().longDate(civilDateIn(new Date(destroyedAt), followUp.timeZone)) }) : '';
  });
}
