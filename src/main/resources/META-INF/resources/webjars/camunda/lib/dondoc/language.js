/*
 * The language of the four web apps: Vietnamese, unless the person has chosen English in this browser.
 *
 * The engine's own choice looks only at the browser's first language, and office machines often have an English
 * browser. So each app is told of one language only, and the choice is kept in a cookie, which the server can read too.
 */

const COOKIE = 'dondoc-language';

export const language = document.cookie.split('; ').includes(`${COOKIE}=en`) ? 'en' : 'vi';

export const otherLanguage =
  language === 'vi' ? { code: 'en', name: 'English' } : { code: 'vi', name: 'Tiếng Việt' };

export function chooseLanguage(code) {
  document.cookie = `${COOKIE}=${code}; path=/; max-age=31536000; samesite=lax`;
  window.location.reload();
}

/** The part of config.js that is the same in each web app; `names` holds the app's name by language. */
export function settings(names) {
  document.documentElement.lang = language;
  // Cockpit and Admin keep the title they find at the start and only append to it.
  document.title = `Đôn Đốc · ${names[language]}`;
  // The engine's loader would give up on a plug-in's script after seven seconds and leave the page blank; a slow line takes longer.
  window.require.config({ waitSeconds: 0 });
  return {
    app: { vendor: 'Đôn Đốc ·', name: names[language] },
    locales: { availableLocales: [language], fallbackLocale: language },
    disableWelcomeMessage: true
  };
}
