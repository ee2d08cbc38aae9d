// It fails because of the wrong expectations, and of nothing else.
def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 2, Failures: 1, Errors: 0, Skipped: 0')
assert log.contains('''src/test/scenarios/wrong.yaml:2: Half of the prescriptions earn all of their points [2026]: failed
  line 7, category
    expected 100
    actual   95
  line 8, PI_EP_1.points
    expected 10
    actual   5''')
