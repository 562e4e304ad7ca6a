package minutes_test

import (
	"bytes"
	"testing"

	"example.org/proceedings/minutes"
)

// TestFindings shows of every document that findings and fixes lie in it, that a repair removes the findings that have a fix,
// brings no other, and leaves nothing for a second one.
func TestFindings(t *testing.T) {
	check := func(t *testing.T, docs map[string][]byte) {
		for name, src := range docs {
			if m, err := minutes.Parse(name, src); err == nil {
				checkFindings(t, name, m)
			}
		}
	}
	t.Run("golden", func(t *testing.T) { check(t, documents(goldenRoot)) })
	t.Run("corpus", func(t *testing.T) { check(t, corpus(t)) })
}

func checkFindings(t *testing.T, name string, m *minutes.Meeting) {
	t.Helper()
	findings := minutes.Check(m)
	fixes := withinFile(t, name, m, findings)
	fixed, err := minutes.Repair(m, findings)
	if err != nil {
		t.Errorf("%s: Repair: %v", name, err)
		return
	}
	again, err := minutes.Parse(name, fixed)
	if err != nil {
		t.Errorf("%s: repaired, it does not read: %v", name, err)
		return
	}
	left := minutes.Check(again)
	was, is := byRule(findings), byRule(left)
	for rule, n := range is {
		if want := was[rule] - fixes[rule]; n > want {
			t.Errorf("%s: %d findings of %s after the repair, want %d: %v", name, n, rule, want, left)
		}
	}
	if twice, err := minutes.Repair(again, left); err != nil || !bytes.Equal(twice, fixed) {
		t.Errorf("%s: a second repair changes the document, %v", name, err)
	}
}

// withinFile shows that findings and fixes lie in the file, in order, and returns the number of fixes by rule.
func withinFile(t *testing.T, name string, m *minutes.Meeting, findings []minutes.Finding) map[string]int {
	t.Helper()
	fixes := map[string]int{}
	last := 0
	for _, f := range findings {
		if f.Offset < last || f.End < f.Offset || f.End > len(m.Source) || f.Rule == "" || f.Severity == "" || f.Message == "" {
			t.Errorf("%s: finding outside of the file or out of order: %+v", name, f)
		}
		last = f.Offset
		if before := m.Source[:f.Offset]; f.Line != 1+bytes.Count(before, []byte("\n")) || f.Column != f.Offset-bytes.LastIndexByte(before, '\n') {
			t.Errorf("%s: finding at %d is said to be at %d:%d", name, f.Offset, f.Line, f.Column)
		}
		if f.Fix != nil {
			fixes[f.Rule]++
			if f.Fix.Start < 0 || f.Fix.End < f.Fix.Start || f.Fix.End > len(m.Source) {
				t.Errorf("%s: fix outside of the file: %+v", name, *f.Fix)
			}
		}
	}
	return fixes
}

func byRule(findings []minutes.Finding) map[string]int {
	count := map[string]int{}
	for _, f := range findings {
		count[f.Rule]++
	}
	return count
}
