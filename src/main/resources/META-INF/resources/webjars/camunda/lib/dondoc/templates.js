import { attempt } from './attempt.js';
import { language, otherLanguage } from './language.js';
import { texts } from './texts.js';

const LANGUAGE_SWITCH = `<li class="dondoc-language"><a href lang="${otherLanguage.code}">${otherLanguage.name}</a></li>`;

const app = document.querySelector('base').getAttribute('app-name');

/** Filled by the directive of that name (webapp.js). */
const BELL = ['tasklist', 'cockpit'].includes(app) ? `<li class="dondoc-bell" dondoc-bell ng-if="authentication.name"></li>` : '';

/** People's page only: operators act for nobody, and their guide is linked from the start page. */
const STAND_INS =
  app === 'tasklist'
    ? `<li class="dondoc-stand-ins"><a href="/xu-ly-thay/" target="_self">${language === 'vi' ? 'Xử lý thay' : 'Acting for others'}</a></li>
       <li class="dondoc-guide"><a href="/huong-dan/" target="_self">${language === 'vi' ? 'Hướng dẫn' : 'Guide'}</a></li>`
    : '';

/** English that the engine's templates write out, turned into keys for its translate filter. */
const IN_TEMPLATES = [
  [/(title|placeholder)="(zoom in|zoom out|reset zoom|Select all|varName|Jonny|Prosciutto|j\.prosciutto@acme\.org)"/g,
    `$1="{{ '$2' | translate }}"`],
  [/>(Boolean|Short|Integer|Long|Double|String|Date|Object|File)<\/option>/g, `>{{ '$1' | translate }}</option>`],
  [/>(null|previous|next|Loading diagram|Message is null\.)</g, `>{{ '$1' | translate }}<`],
  [/<\/button> (Select all|Unselect all)/g, `</button> {{ '$1' | translate }}`],
  ['{{ app.label }}', '{{ app.label | translate }}'],
  ['<li class="account dropdown"', `${STAND_INS}${LANGUAGE_SWITCH}${BELL}<li class="account dropdown"`],
  // "Nhóm Phân quyền" would be the English order of words.
  [`{{title}} {{'AUTHORIZATION_AUTHORIZATIONS' | translate}}`, `{{'AUTHORIZATION_AUTHORIZATIONS' | translate}}: {{title}}`],
  [/>\s*Actions\s*</g, `>{{ 'Actions' | translate }}<`],
  // A cross is no name.
  ['class="close" ng-click="removeNotification', `class="close" aria-label="{{ 'CLOSE' | translate }}" ng-click="removeNotification`],
  // Only where it is shown: the same expression is also the argument of a validator.
  [/(>\s*){{ variable\.type }}(?=\s*<)/g, '$1{{ variable.type | dondocText }}'],
  [/{{ getIncidentType\(incident\) }}/g, '{{ getIncidentType(incident) | dondocText }}'],
  ['variableType for variableType in', '(variableType | dondocText) for variableType in'],
  [/{{ ?(formatPermissions\(authorization\.permissions\)|perm) ?}}/g, '{{ $1 | dondocPermissions }}']
];

const DIRECTIVES = [
  'camWidgetHeader',
  'camWidgetBpmnViewer',
  'camWidgetCmmnViewer',
  'camWidgetDmnViewer',
  'camWidgetVariable',
  'camWidgetVariablesTable',
  'camTasklistFormGenericVariables',
  'incidentsTab',
  'notificationsPanel',
  'processDiagram',
  'userProfile'
];

const CACHED_TEMPLATES = ['day', 'month', 'year'].map(name => `uib/template/datepicker/${name}.html`);

const translated = template =>
  typeof template === 'string'
    ? IN_TEMPLATES.reduce((text, [english, key]) => text.replace(english, key), template)
    : template;

function translateTemplate(owner) {
  if (owner && typeof owner.template === 'string') {
    owner.template = translated(owner.template);
  }
}

/** The engine writes some of its English straight into templates; this is run before any of them is used. */
export function translateTemplates($injector) {
  const ifPresent = (name, change) => $injector.has(name) && attempt(() => change($injector.get(name)));
  DIRECTIVES.forEach(name => ifPresent(`${name}Directive`, found => found.forEach(translateTemplate)));
  ifPresent('Plugins', plugins => Object.values(plugins.getAllProviders('view')).flat().forEach(translateTemplate));
  ifPresent('$route', route => Object.values(route.routes).forEach(translateTemplate));
  ifPresent('$templateCache', cache =>
    CACHED_TEMPLATES.filter(name => cache.get(name)).forEach(name => cache.put(name, translated(cache.get(name))))
  );
  ifPresent('$uibModal', modal => {
    const open = modal.open;
    modal.open = options => open.call(modal, { ...options, template: translated(options.template) });
  });
  ifPresent('uibTooltipDirective', found =>
    found.forEach(tooltip => {
      const compile = tooltip.compile;
      tooltip.compile = function (element, attributes, ...more) {
        if (language === 'vi') {
          attributes.uibTooltip = texts[attributes.uibTooltip] || attributes.uibTooltip;
        }
        return compile.call(this, element, attributes, ...more);
      };
    })
  );
}
