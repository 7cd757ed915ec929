import type { ThemeConfig } from 'antd';

/** The colours and letters of the pages, as antd takes them: one source, the style sheet. */
export function readTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    token: {
      colorPrimary: read('blue'),
      colorLink: read('blue'),
      colorError: read('below'),
      colorSuccess: read('met'),
      colorWarning: read('near'),
      colorText: read('ink'),
      colorTextSecondary: read('ink-soft'),
      colorTextDescription: read('ink-soft'),
      colorTextPlaceholder: read('ink-soft'),
      colorBorder: '#7d8998',
      fontFamily: read('sans'),
      borderRadius: 3,
      fontSize: 15,
      controlHeight: 36,
      motion: false,
    },
  };
}
