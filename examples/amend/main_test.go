package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The program has no golden files. It registers the flag because "go test ./... -update" hands it to every test.
var _ = flag.Bool("update", false, "write golden files anew; this program has none")

const document = `---
title: 2024-03-07 Minutes of the Harbour Working Group
tags:
- Minutes
---

## Attendees

Ana Beltrán (Acme), Cy Diaz (Umbra), Dee Evans (Acme).

## 1. Ballot Status

**Ballots in Discussion Period**

- SC-20: Logging (Ana)

**Ballots in Voting Period**

None

## 2. Adjourned
`

func TestRun(t *testing.T) {
	for _, tt := range []struct {
		reason string
		args   []string
		status int
		want   string // in the lines of standard output that begin with a plus or a minus, or on standard error
	}{
		{"a person goes to the alphabetical place", []string{"-add-attendee", "Bo Chen (Umbra)"}, 0,
			"-Ana Beltrán (Acme), Cy Diaz (Umbra), Dee Evans (Acme).\n+Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Umbra), Dee Evans (Acme).\n"},
		{"a name alone is a person too", []string{"-add-attendee", "Fay Gill"}, 0, "Dee Evans (Acme), Fay Gill.\n"},
		{"the full stop stays at the end", []string{"-remove-attendee", "Dee Evans"}, 0, "+Ana Beltrán (Acme), Cy Diaz (Umbra).\n"},
		{"a key that was there", []string{"-set", "title=2024-03-07 Minutes of the Harbour Working Group Call"}, 0, "+title: 2024-03-07 Minutes of the Harbour Working Group Call\n"},
		{"keys that are new, and lists", []string{"-set", "author=Ana", "-set", "tags=Minutes, Harbour", "-set", "draft=yes"}, 0,
			"+- Harbour\n+author: Ana\n+draft: 'yes'\n"},
		{"a fact of the meeting", []string{"-set", "recorded-by=Bo Chen"}, 0, "+Minutes taken by: Bo Chen\n+\n"},
		{"a ballot moves, and None takes its place", []string{"-move-ballot", "SC-20=voting"}, 0, "-- SC-20: Logging (Ana)\n+None\n-None\n+- SC-20: Logging (Ana)\n"},
		{"nothing changes, nothing is shown", []string{"-set", "tags=Minutes"}, 0, ""},

		{"nobody of that name", []string{"-remove-attendee", "Bo Chen"}, 1, `nobody is listed as "Bo Chen"`},
		{"no such stage", []string{"-move-ballot", "SC-20=passed"}, 1, `no stage "passed" beside SC-20: expected one of discussion, voting`},
		{"no such ballot", []string{"-move-ballot", "SC-21=voting"}, 1, "no ballot status section lists SC-21"},
		{"the document would contradict itself", []string{"-set", "title=2024-03-08 Minutes of the Harbour Working Group"}, 1,
			`cannot write Dates[0]: have "2024-03-07", would read back as "2024-03-08"`},
		{"what stands in a text", []string{"-set", "adjourned=yes"}, 2, "adjourned is said in the text of an item"},
		{"no edit", nil, 2, "an edit and a file are needed"},
		{"two people at once", []string{"-add-attendee", "Bo Chen (Umbra), Fay Gill (Acme)"}, 2, "expected one person"},
		{"no value", []string{"-set", "title"}, 2, "expected KEY=VALUE"},
		{"no day", []string{"-set", "dates=tomorrow"}, 2, "expected days such as 2024-03-07"},
		{"no ballot", []string{"-move-ballot", "logging=voting"}, 2, "logging"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "a.md")
			if err := os.WriteFile(name, []byte(document), 0o640); err != nil {
				t.Fatal(err)
			}
			var stdout, stderr bytes.Buffer
			if status := run(append(tt.args, name), &stdout, &stderr); status != tt.status {
				t.Errorf("status %d, want %d; %s", status, tt.status, stderr.String())
			}
			got := stderr.String()
			if tt.status == 0 {
				got = changed(stdout.String())
			}
			if !strings.Contains(got, tt.want) || tt.want == "" && got != "" {
				t.Errorf("got %q, want %q in it", got, tt.want)
			}
			if left, _ := os.ReadFile(name); string(left) != document {
				t.Errorf("the file was written without -w:\n%s", cmp.Diff(document, string(left)))
			}
		})
	}
}

// changed returns the lines of a diff that were taken and added.
func changed(diff string) string {
	var b strings.Builder
	for line := range strings.Lines(diff) {
		if (line[0] == '+' || line[0] == '-') && !strings.HasPrefix(line, "+++") && !strings.HasPrefix(line, "---") {
			b.WriteString(line)
		}
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "a.md"), filepath.Join(dir, "link.md")
	if err := os.WriteFile(name, []byte(document), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(name, link); err != nil {
		t.Fatal(err)
	}
	if status := run([]string{"-w", "-remove-attendee", "Cy Diaz", link}, &bytes.Buffer{}, &bytes.Buffer{}); status != 0 {
		t.Fatalf("status %d", status)
	}
	got, err := os.ReadFile(name)
	if want := strings.Replace(document, "Cy Diaz (Umbra), ", "", 1); err != nil || string(got) != want {
		t.Errorf("%v: %s", err, cmp.Diff(want, string(got)))
	}
	info, err := os.Lstat(name)
	if err != nil || info.Mode().Perm() != 0o640 || !info.Mode().IsRegular() {
		t.Errorf("%v, mode %v, want what it was", err, info.Mode())
	}
	if files, _ := filepath.Glob(filepath.Join(dir, ".*")); len(files) > 0 {
		t.Errorf("%q are left behind", files)
	}
}

func TestWriteRefuses(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(name, []byte(document), 0o440); err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	if status := run([]string{"-w", "-remove-attendee", "Cy Diaz", name}, &bytes.Buffer{}, &stderr); status != 1 || !strings.Contains(stderr.String(), "read-only") {
		t.Errorf("status %d, %q, want 1 and that the file is read-only", status, stderr.String())
	}
	if got, _ := os.ReadFile(name); string(got) != document {
		t.Error("a file that is read-only was written")
	}
}

// TestUnified applies the diffs of random texts again.
func TestUnified(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		var b strings.Builder
		for range r.IntN(30) {
			b.WriteByte(byte('a' + r.IntN(3)))
			b.WriteByte('\n')
		}
		if r.IntN(3) == 0 {
			b.WriteString("end")
		}
		return b.String()
	}
	for range 3000 {
		old, new := text(), text()
		var diff bytes.Buffer
		if err := unified(&diff, "a.md", old, new); err != nil {
			t.Fatal(err)
		}
		if got, err := patched(old, diff.String()); err != nil || got != new {
			t.Fatalf("%q and\n%s\ngive %q, %v; want %q", old, diff.String(), got, err, new)
		}
	}
}

// patched applies a unified diff.
func patched(old, diff string) (string, error) {
	a := lines(old)
	var out strings.Builder
	at := 0
	all := strings.SplitAfter(diff, "\n")
	for i, line := range all[min(2, len(all)):] {
		if i+3 < len(all) && strings.HasPrefix(all[i+3], "\\") { // No newline at end of file
			line = strings.TrimSuffix(line, "\n")
		}
		var start, n, newStart, newN int
		switch {
		case line == "", line[0] == '\\':
		case line[0] == '@':
			if _, err := fmt.Sscanf(line, "@@ -%d,%d +%d,%d @@", &start, &n, &newStart, &newN); err != nil {
				return "", err
			}
			if n > 0 {
				start--
			}
			out.WriteString(strings.Join(a[at:start], ""))
			at = start
		case line[0] == '+':
			out.WriteString(line[1:])
		case a[at] != line[1:]:
			return "", fmt.Errorf("line %d is %q, the diff has %q", at+1, a[at], line[1:])
		default:
			if line[0] == ' ' {
				out.WriteString(a[at])
			}
			at++
		}
	}
	out.WriteString(strings.Join(a[at:], ""))
	return out.String(), nil
}
