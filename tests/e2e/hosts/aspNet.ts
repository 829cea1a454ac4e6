import { FURNITURE, type Hostile } from './hostile';

/** `WebForm_FireDefaultButton` of ASP.NET, as its own script has it. */
const DEFAULT_BUTTON = `
  function WebForm_FireDefaultButton(event, target) {
    if (event.keyCode == 13) {
      var source = event.srcElement || event.target;
      if (!source || source.tagName.toLowerCase() != 'textarea') {
        document.getElementById(target).click();
        event.cancelBubble = true;
        if (event.stopPropagation) event.stopPropagation();
        return false;
      }
    }
    return true;
  }
  function __doPostBack() { document.forms.aspnetForm.submit(); }`;

/** SharePoint's and DotNetNuke's page: one form around everything, and Return anywhere in it posts the page. */
export const aspNet: Hostile = {
  name: 'that is one form, where Return posts it back',
  page: (snippet) => ({
    // Room for the bar that comes when the forms make the page long.
    head: `<style>html { overflow-y: scroll; }</style><script>${DEFAULT_BUTTON}</script>`,
    body: `<form name="aspnetForm" id="aspnetForm" method="post" action="/default.aspx"
        onkeypress="return WebForm_FireDefaultButton(event, 'search')" onkeydown="return WebForm_FireDefaultButton(event, 'search')">
      <input type="hidden" name="__VIEWSTATE" value="/wEPDwUK">
      ${FURNITURE}
      <input type="submit" id="search" value="Tìm kiếm">
      <gop-y view="ask"></gop-y>
      <gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>
      ${snippet}
    </form>`,
  }),
};
