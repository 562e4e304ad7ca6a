package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"example.org/proceedings/minutes"
)

// The program has no golden files. It registers the flag because "go test ./... -update" hands it to every test.
var _ = flag.Bool("update", false, "write golden files anew; this program has none")

const (
	sound = `---
title: 2024-05-02 Minutes of the Harbour Working Group
tags:
- Minutes
---

## Attendees

Ana Roe (Umbra), Bo Chen (Contoso)

## 1. Roll Call

Ána called the roll.
`
	ballot301 = `---
date: 2017-03-16 10:00:00
title: Ballot 301 – Shorter Names
---

The voting period for Ballot 301 has ended and the ballot has **passed**.

## Voting by CAs – 4 votes total including abstentions

- **3 Yes votes:** Northwind CA, Umbra, Kestrel Trust
- **0 No votes:**
- **0 Abstain:**

Quorum was 3 votes – quorum was met.
`
	news   = "---\ntitle: A new buoy\n---\n\nIt floats.\n"
	broken = "---\ntitle: a\ntitle: b\n---\n"
)

// debris has two findings, of which one has a fix.
var debris = strings.Replace(sound, "called the roll.", "called the roll. {.wp-block-heading}\r\n\r\nXXX was next.", 1)

const (
	debrisText   = `: editor-debris: "{.wp-block-heading}" is left of an editor` + "\n"
	placeText    = `: placeholder: "XXX" is left to be filled in` + "\n"
	totalDiffers = ":8:22: total-differs: a total of 4 including abstentions is stated; there are 3 yes, 0 no and 0 abstain\n"
)

func TestRun(t *testing.T) {
	for _, tt := range []struct {
		reason         string
		files          map[string]string
		args           []string
		status         int
		stdout, stderr string // stdout whole, where it is text; else what it contains
	}{
		{"sound minutes", map[string]string{"a.md": sound}, []string{"."}, 0, "", ""},
		{"minutes, in the current folder", map[string]string{"a/b.md": debris}, nil, 1, "a/b.md:13:23" + debrisText + "a/b.md:15:1" + placeText, ""},
		{"a ballot", map[string]string{"a.md": ballot301}, []string{"a.md"}, 1, "a.md" + totalDiffers, ""},
		{"neither is passed over", map[string]string{"a.md": news, "b.txt": debris}, []string{"."}, 0, "", ""},
		{"a file by its name, once", map[string]string{"a.txt": ballot301}, []string{"a.txt", "./a.txt"}, 1, "a.txt" + totalDiffers, ""},
		{"a rule is off", map[string]string{"a.md": debris}, []string{"-off", "editor-debris", "."}, 1, "a.md:15:1" + placeText, ""},
		{"rules of both are off", map[string]string{"a.md": debris, "b.md": ballot301},
			[]string{"-off", "editor-debris, total-differs", "-off=placeholder", "."}, 0, "", ""},
		{"a document that cannot be read does not stop the others", map[string]string{"a.md": broken, "b.md": ballot301}, []string{"."}, 1,
			"b.md" + totalDiffers, `a.md:3:1: key "title" is there twice`},
		{"what a terminal would act upon", map[string]string{"a\x1b[2J.md": ballot301}, []string{"."}, 1, "a\ufffd[2J.md" + totalDiffers, ""},
		{"a file that is not there", nil, []string{"b.md"}, 1, "", "b.md:1:1: cannot lstat: "},
		{"a folder without documents", map[string]string{"a/b.txt": ""}, []string{"a"}, 1, "", "a:1:1: no *.md files\n"},
		{"a document that is no text", map[string]string{"a.md": "\xff\xfe"}, []string{"."}, 1, "", "a.md:1:1: "},
		{"JSON without findings", map[string]string{"a.md": sound}, []string{"-format", "json", "."}, 0, `"findings": []`, ""},
		{"JSON with a fix", map[string]string{"a.md": debris}, []string{"-format", "json", "."}, 1, `"rule": "editor-debris",
      "severity": "note",
      "message": "\"{.wp-block-heading}\" is left of an editor",
      "fix": {
`, ""},
		{"JSON names what cannot be read", map[string]string{"a.md": broken}, []string{"-format", "json", "."}, 1, `"errors": [
    {
      "file": "a.md",
      "line": 3,
      "column": 1,
`, "a.md:3:1: "},
		{"an unknown format", nil, []string{"-format", "xml"}, 2, "", `-format "xml": not text, json or sarif`},
		{"an unknown rule", nil, []string{"-off", "placeholder,typo"}, 2, "", `no rule "typo", expected some of agenda-number, `},
		{"no rule", nil, []string{"-off", ""}, 2, "", `no rule ""`},
		{"flags behind the files", nil, []string{"a.md", "-fix"}, 2, "", "-fix stands among the files"},
		{"an unknown flag", nil, []string{"-x"}, 2, "", "usage: lint"},
		{"help", nil, []string{"-h"}, 0, "", "usage: lint"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tree(t, tt.files)
			status, stdout, stderr := lint(tt.args...)
			if status != tt.status {
				t.Errorf("exit status %d, want %d", status, tt.status)
			}
			if stdout != tt.stdout && (!strings.HasPrefix(stdout, "{") || !strings.Contains(stdout, tt.stdout)) {
				t.Errorf("standard output:\n%s\nwant\n%s", stdout, tt.stdout)
			}
			if !strings.Contains(stderr, tt.stderr) || tt.stderr == "" && stderr != "" {
				t.Errorf("standard error:\n%s\ndoes not contain %q", stderr, tt.stderr)
			}
		})
	}
}

// lint runs the program.
func lint(args ...string) (status int, out, problems string) {
	var stdout, stderr bytes.Buffer
	status = run(args, &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

// tree makes files below a new folder and enters it.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
	}
}

// holds reports a file that has another text.
func holds(t *testing.T, name, want string) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestFix(t *testing.T) {
	tree(t, map[string]string{"a.md": debris, "b.md": ballot301, "c.md": sound})
	lint(".")
	holds(t, "a.md", debris) // nothing is written unasked
	lint("-fix", "-off", "editor-debris", ".")
	holds(t, "a.md", debris) // nor what is not asked
	mended := strings.Replace(debris, " {.wp-block-heading}", "", 1)
	for _, args := range [][]string{{"-fix", "."}, {"-fix", "."}, {"."}} {
		status, stdout, stderr := lint(args...)
		if want := "a.md:15:1" + placeText + "b.md" + totalDiffers; status != 1 || stdout != want || stderr != "" {
			t.Errorf("lint %s: exit status %d, standard error %q, standard output:\n%s\nwant\n%s", args, status, stderr, stdout, want)
		}
		holds(t, "a.md", mended)
		holds(t, "b.md", ballot301)
		holds(t, "c.md", sound)
	}
	if info, err := os.Stat("a.md"); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the permissions are %v, want those of before, %v", info.Mode(), err)
	}
	if entries, err := os.ReadDir("."); err != nil || len(entries) != 3 {
		t.Errorf("there are %v, %v", entries, err)
	}
}

// A file that is not to be written keeps its text, and its findings are reported.
func TestFixRefused(t *testing.T) {
	tree(t, map[string]string{"a.md": debris})
	if err := os.Chmod("a.md", 0o440); err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr := lint("-fix", ".")
	if status != 1 || !strings.Contains(stdout, debrisText) || stderr != "a.md:1:1: cannot be mended: read-only\n" {
		t.Errorf("exit status %d, standard error %q, standard output %s", status, stderr, stdout)
	}
	holds(t, "a.md", debris)
}

func TestSARIF(t *testing.T) {
	const name = "2024/a b#1.md"
	tree(t, map[string]string{name: debris, "b.md": ballot301, "c.md": broken})
	abs, err := filepath.Abs("b.md")
	if err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr := lint("-format", "sarif", "./2024", abs, "c.md")
	if status != 1 || !strings.HasPrefix(stderr, "c.md:3:1: ") {
		t.Fatalf("exit status %d: %s", status, stderr)
	}
	var log sarifLog
	d := json.NewDecoder(strings.NewReader(stdout))
	d.DisallowUnknownFields()
	if err := d.Decode(&log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 || log.Runs[0].ColumnKind != "unicodeCodePoints" || log.Runs[0].Tool.Driver.Name != "lint" {
		t.Fatalf("the log is %s", stdout)
	}
	run := log.Runs[0]
	list := run.Tool.Driver.Rules
	for i, r := range minutes.Rules() {
		if doc := (sarifText{r.Doc}); list[i] != (sarifRule{r.Name, doc, doc, doc, sarifDefault{r.Severity}}) {
			t.Errorf("rule %d is %v, want %v", i, list[i], r)
		}
	}
	ids := map[string]int{}
	for i, r := range list {
		if was, ok := ids[r.ID]; ok || r.ShortDescription.Text == "" || r.Default.Level == "" {
			t.Errorf("rule %d, %v, lacks something or is rule %d", i, r, was)
		}
		ids[r.ID] = i
	}

	at := func(uri string, r sarifRegion) []sarifLocation {
		return []sarifLocation{{sarifPhysical{sarifArtifact{uri}, &r}}}
	}
	const uri = "2024/a%20b%231.md"
	want := []sarifResult{
		{RuleID: "editor-debris", RuleIndex: ids["editor-debris"], Level: "note", Message: sarifText{`"{.wp-block-heading}" is left of an editor`},
			Locations: at(uri, sarifRegion{13, 22, 13, 41}), // the first word has two bytes for one letter
			Fixes: []sarifFix{{sarifText{"mend editor-debris"}, []sarifChange{{sarifArtifact{uri},
				[]sarifReplacement{{sarifRegion{13, 21, 13, 41}, sarifText{""}}}}}}}},
		{RuleID: "placeholder", RuleIndex: ids["placeholder"], Level: "warning", Message: sarifText{`"XXX" is left to be filled in`},
			Locations: at(uri, sarifRegion{15, 1, 15, 4})},
		{RuleID: "total-differs", RuleIndex: ids["total-differs"], Level: "warning",
			Message:   sarifText{"a total of 4 including abstentions is stated; there are 3 yes, 0 no and 0 abstain"},
			Locations: at("b.md", sarifRegion{8, 20, 8, 21})},
	}
	for i := range run.Results {
		if run.Results[i].Prints.Line == "" {
			t.Errorf("result %d has no print", i)
		}
		run.Results[i].Prints = sarifPrints{}
	}
	if diff := cmp.Diff(want, run.Results); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
	if in := run.Invocations; len(in) != 1 || in[0].Successful || len(in[0].Notifications) != 1 || !strings.Contains(stdout, `"text": "c.md:3:1: key`) {
		t.Errorf("what cannot be read is not named: %v", in)
	} else if diff := cmp.Diff(at("c.md", sarifRegion{StartLine: 3}), in[0].Notifications[0].Locations); diff != "" {
		t.Errorf("where that is (-want +got):\n%s", diff)
	}
}

// prints returns the prints of what is found in the documents, in order.
func prints(t *testing.T) (list []string) {
	t.Helper()
	_, stdout, _ := lint("-format", "sarif")
	var log sarifLog
	if err := json.Unmarshal([]byte(stdout), &log); err != nil {
		t.Fatal(err)
	}
	for _, r := range log.Runs[0].Results {
		list = append(list, r.Prints.Line)
	}
	return list
}

// A code host knows a finding again by its print: it stays where its line moves, and no other of the file has it.
func TestSARIFPrints(t *testing.T) {
	tree(t, map[string]string{"a.md": debris + "\nXXX was next.\n\nTBD\n"})
	before := prints(t)
	if len(before) != 4 || before[1][:16] != before[2][:16] || before[1] == before[2] || before[2][:16] == before[3][:16] {
		t.Errorf("prints are %v", before)
	}
	tree(t, map[string]string{"a.md": strings.Replace(debris, "## 1.", "More.\n\n## 1.", 1) + "\r\nXXX was next.\r\n\nTBD"})
	if diff := cmp.Diff(before, prints(t)); diff != "" {
		t.Errorf("prints of lines that moved (-before +after):\n%s", diff)
	}
}

// Names and documents that would break what is written, if anything would.
func TestHostile(t *testing.T) {
	body := func(text string) string { return strings.Replace(sound, "Ána called the roll.", text, 1) }
	tree(t, map[string]string{
		"100%25 #é?.md":  body("XXX"),
		"new\nline.md":   body("XXX"),
		"a\\b.md":        body("XXX"),
		"\xff.md":        body("XXX"),
		"astral.md":      body("😀😀 e\u0301 {.wp-block-heading}\r\n"),
		"bom.md":         "\ufeff" + body("XXX"),
		"end.md":         strings.TrimSpace(body("XXX")),
		"long.md":        body(strings.Repeat("x", 1<<20) + " XXX"),
		"no-text.md":     body("\xff\xfe XXX"),
		"terminal.md":    body("\\*\\*\x1b[2J\u202e\\*\\*"),
		"zero.md":        body("\x00"),
		"empty.md":       "",
		"not-closed.md":  "---\ntitle: a\n",
		"folder.md/a.md": body("XXX"),
	})
	if err := os.Symlink("nothing", "link.md"); err != nil {
		t.Skip(err)
	}
	for _, format := range []string{"text", "json", "sarif"} {
		status, stdout, stderr := lint("-format", format, ".")
		if status != 1 || strings.Count(stderr, "\n") != 5 {
			t.Errorf("-format %s: exit status %d, standard error:\n%s", format, status, stderr)
		}
		if !utf8.ValidString(stdout+stderr) || strings.ContainsAny(stdout+stderr, "\x1b\u202e\x00") {
			t.Errorf("-format %s writes what a terminal would act upon: %q", format, stdout)
		}
		if format != "text" && !json.Valid([]byte(stdout)) {
			t.Errorf("-format %s is no JSON: %s", format, stdout)
		}
		for _, want := range map[string][]string{
			"text": {"astral.md:13:14: editor-debris: ", "end.md:13:1: ", "new\ufffdline.md:13:1: "},
			"sarif": {`"100%2525%20%23%C3%A9%3F.md"`, `"new%0Aline.md"`, `"a%5Cb.md"`, `"%FF.md"`, `"startColumn": 7,`,
				`"startColumn": 1048578,`},
		}[format] {
			if !strings.Contains(stdout, want) {
				t.Errorf("-format %s lacks %s:\n%s", format, want, stdout)
			}
		}
	}
}

// A run without findings has what code hosts require: rules, and results that are no null.
func TestSARIFEmpty(t *testing.T) {
	tree(t, map[string]string{"a.md": sound})
	status, stdout, _ := lint("-format", "sarif")
	if status != 0 || !strings.Contains(stdout, `"results": []`) || !strings.Contains(stdout, `"executionSuccessful": true`) {
		t.Errorf("exit status %d: %s", status, stdout)
	}
}

func TestArtifact(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, want := range map[string]string{
		"a/b.md":        "a/b.md",
		"../a.md":       "../a.md",
		"é.md":          "%C3%A9.md",
		"100%.md":       "100%25.md",
		"a:b.md":        "./a:b.md", // a: is no scheme
		"/nowhere/a.md": "file:///nowhere/a.md",
	} {
		if got := artifact(name).URI; got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func TestCursor(t *testing.T) {
	src := []byte("aé\n\nß€b\r\nc")
	c := &cursor{src: src, line: 1, column: 1}
	for _, tt := range [][3]int{{0, 1, 1}, {3, 1, 3}, {4, 2, 1}, {5, 3, 1}, {10, 3, 3}, {7, 3, 2}, {5, 3, 1}, {1, 1, 2}, {13, 4, 1}, {14, 4, 2}, {0, 1, 1}} {
		if c.move(tt[0]); c.line != tt[1] || c.column != tt[2] {
			t.Errorf("offset %d is %d:%d, want %d:%d", tt[0], c.line, c.column, tt[1], tt[2])
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestBrokenPipe(t *testing.T) {
	tree(t, map[string]string{"a.md": debris})
	var stderr bytes.Buffer
	if status := run([]string{"a.md"}, brokenPipe{}, &stderr); status != 1 || stderr.String() != "lint: broken pipe\n" {
		t.Errorf("exit status %d, standard error %q", status, &stderr)
	}
}
