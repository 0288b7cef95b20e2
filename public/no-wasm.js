// What boot.js tells where it cannot start a program at all: fetched only there.

export default {
  kk: 'Бұл браузерде WebAssembly жоқ немесе өшірулі: бетті жаңарақ браузерде ашыңыз.',
  ru: 'В этом браузере нет WebAssembly или он выключен: откройте страницу в браузере поновее.',
  en: 'This browser has no WebAssembly, or it is turned off: open the page in a newer one.',
};
