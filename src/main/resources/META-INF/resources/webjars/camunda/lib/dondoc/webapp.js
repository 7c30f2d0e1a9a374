/*
 * Custom script of all four web apps: what their locale files cannot do, and the switch between the two languages.
 * A custom script that throws leaves a blank page without a login, so each change here is tried on its own.
 */
import { permission, translateAnswers } from './answers.js';
import { attempt } from './attempt.js';
import { leaveOutWhatIsClosed } from './closed-pages.js';
import { translateDecisionTables } from './dmn-texts.js';
import { formatAsVietnamese, sortAsVietnamese } from './formats.js';
import { chooseLanguage, language, otherLanguage } from './language.js';
import { translateTemplates } from './templates.js';
import { texts } from './texts.js';
import { showOfficeTime } from './zone.js';

/**
 * The engine loads the texts while the first page is being built, and some pages then show keys; and it keeps them in
 * the browser until its own version changes. So they are fetched before the app starts, and asked for anew each time
 * (the server answers 304 as long as they are the same).
 */
async function fetchLocale(base) {
  try {
    const file = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/${language}.json`;
    const response = await fetch(file, { cache: 'no-cache' });
    return response.ok ? await response.json() : undefined;
  } catch (e) {
    console.warn('Đôn Đốc: không tải được bản dịch', e);
    return undefined;
  }
}

/** Our texts join those of vi.json, which holds the engine's keys and no other. */
function useLocale($provide, locale) {
  const labels = language === 'vi' ? { ...texts, ...locale.labels } : locale.labels;
  $provide.decorator('localeLoader', ['$q', $q => options => {
    options.callback(null, locale, options.key);
    return $q.resolve(labels);
  }]);
}

function speakVietnamese(custom) {
  custom.config(['$provide', '$injector', '$httpProvider', ($provide, $injector, $httpProvider) => {
    attempt(() => sortAsVietnamese($provide));
    attempt(() => translateAnswers($provide, $httpProvider));
    // Cockpit writes 2026-11-23T08:00:00 otherwise, whatever the locale file says.
    attempt(() => $injector.get('camDateFormatProvider').setDateFormat('LLL', 'normal'));
  }]);
  custom.run(['$locale', $locale => attempt(() => formatAsVietnamese($locale))]);
  if (base.getAttribute('app-name') === 'cockpit') {
    attempt(translateDecisionTables);
  }
}

/** Loaded only when the header is there: a fault in it costs the bell, not the whole application. */
function bell() {
  return {
    link: (scope, element) => {
      import('./bell.js')
        .then(({ hangUp }) => scope.$on('$destroy', hangUp(element[0])))
        .catch(e => console.warn('Đôn Đốc: không tải được chuông thông báo', e));
    }
  };
}

const base = document.querySelector('base');
const locale = await fetchLocale(base);

attempt(() => {
  const custom = window.angular.module(`cam.${base.getAttribute('app-name')}.custom`);
  const inVietnamese = change => () => value => (language === 'vi' && typeof value === 'string' ? change(value) : value);
  custom.filter('dondocText', inVietnamese(text => texts[text] || text));
  custom.filter('dondocPermissions', inVietnamese(names => names.split(', ').map(permission).join(', ')));
  if (locale) {
    custom.config(['$provide', $provide => attempt(() => useLocale($provide, locale))]);
  }
  custom.config(['$provide', $provide => attempt(() => showOfficeTime($provide))]);
  if (language === 'vi') {
    speakVietnamese(custom);
  }
  if (base.getAttribute('app-name') === 'cockpit') {
    custom.config(['$provide', $provide => attempt(() => leaveOutWhatIsClosed($provide))]);
  }
  custom.directive('dondocBell', bell);
  custom.run(['$injector', $injector => attempt(() => translateTemplates($injector))]);
  document.addEventListener('click', event => {
    if (event.target.closest && event.target.closest('.dondoc-language a')) {
      chooseLanguage(otherLanguage.code);
    }
  });
});

export default [];
