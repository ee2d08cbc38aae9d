(function () {
  var form = document.getElementById('filter');
  var files = Array.from(document.querySelectorAll('#scenarios details'));
  function tagged(row, tag) {
    return Array.from(row.querySelectorAll('.tag')).some(function (each) { return each.textContent === tag; });
  }
  function wanted(row) {
    var tag = form.elements.tag ? form.elements.tag.value : '';
    var basis = form.elements.basis.value;
    if (form.elements.failed.checked ? row.className !== 'failed' : false) { return false; }
    if (basis !== '' ? row.cells[2].textContent !== basis : false) { return false; }
    if (tag !== '' ? !tagged(row, tag) : false) { return false; }
    var place = row.closest('details').querySelector('code').textContent;
    return (place + ' ' + row.textContent).toLowerCase().includes(form.elements.text.value.toLowerCase());
  }
  function filter() {
    var all = 0;
    var some = form.elements.failed.checked || form.elements.text.value !== '' || form.elements.basis.value !== ''
      || (form.elements.tag ? form.elements.tag.value !== '' : false);
    files.forEach(function (file) {
      var shown = 0;
      file.querySelectorAll('tbody tr').forEach(function (row) {
        row.hidden = !wanted(row);
        shown += row.hidden ? 0 : 1;
      });
      file.hidden = shown === 0;
      file.open = some;
      all += shown;
    });
    form.querySelector('output').textContent = all + (all === 1 ? ' scenario' : ' scenarios');
  }
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) { target.open = true; }
  }
  window.addEventListener('hashchange', reveal);
  reveal();
})();
