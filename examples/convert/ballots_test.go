package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	passed = "---\ntitle: Ballot SC7 - Buoys\ntags:\n- Ballot\n---\n\nThe ballot **passed**.\n\n## Voting by CAs\n\n- **1 Yes votes:** Acme\n"
	wrong  = "---\ntitle: Ballot SC9 - Lights\n---\n\nThe ballot **passed**.\n\n## Voting by CAs\n\n- **3 Yes votes:** Acme\n"
	two    = "---\ntitle: Ballots SC7 and SC8\n---\n\n## Ballot SC7: Buoys\n\nThe ballot **passed**.\n\n## Ballot SC8: Lights\n\nThe ballot **failed**.\n"
)

func TestRunBallots(t *testing.T) {
	posts := map[string]string{"posts/a.md": passed, "posts/minutes.md": good, "posts/two.md": two, "posts/wrong.md": wrong}
	for _, tt := range []struct {
		why    string
		args   string
		status int
		stderr []string // what its lines begin with
		stdout []string // what it has, in order
		files  string   // beside the input
	}{
		{"ballots beside minutes, two of one document", "-to json -o out posts", 0,
			[]string{"posts/wrong.md:9:5: warning: 3 yes votes are declared, 1 voter is listed (count-differs)"}, nil,
			"out/a.json out/minutes.json out/two.2.json out/two.json out/wrong.json"},
		{"pages, one for each ballot", "-to html -o out posts/two.md", 0, nil, nil, "out/two.2.html out/two.html"},
		{"a document that announces two ballots stays one", "-to markdown -o out posts/two.md", 0, nil, nil, "out/two.md"},
		{"JSON documents one after the other", "-to json posts/two.md", 0, nil, []string{`"id": "SC-7"`, `"id": "SC-8"`}, ""},
		{"the document itself", "-to markdown posts/two.md", 0, nil, []string{two}, ""},
		{"one page", "-to html posts/a.md", 0, nil, []string{"<title>Ballot SC-7: Buoys</title>"}, ""},
		{"two pages are no page", "-to html posts/two.md", 1, []string{"posts/two.md:1:1: announces several ballots"}, nil, ""},
	} {
		t.Run(tt.why, func(t *testing.T) {
			tree(t, posts)
			var stdout, stderr bytes.Buffer
			if got := run(strings.Fields(tt.args), nil, &stdout, &stderr); got != tt.status {
				t.Errorf("exit status %d, want %d", got, tt.status)
			}
			lines := strings.Split(strings.TrimSuffix(stderr.String(), "\n"), "\n")
			for i, want := range tt.stderr {
				if i >= len(lines) || !strings.HasPrefix(lines[i], want) {
					t.Errorf("standard error:\n%s\nwant, as line %d, %s", &stderr, i+1, want)
				}
			}
			if len(tt.stderr) == 0 && stderr.Len() > 0 {
				t.Errorf("standard error: %s", &stderr)
			}
			rest := stdout.String()
			for _, want := range tt.stdout {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Fatalf("standard output: %s\nwant %s", &stdout, want)
				}
				rest = after
			}
			if tt.stdout == nil && rest != "" {
				t.Errorf("standard output: %s", rest)
			}
			var written []string
			for _, name := range files(t) {
				if _, ok := posts[name]; !ok {
					written = append(written, name)
				}
			}
			slices.Sort(written)
			if diff := cmp.Diff(strings.Fields(tt.files), append([]string{}, written...)); diff != "" {
				t.Errorf("files (-want +got)\n%s", diff)
			}
		})
	}
}

func TestBallotFiles(t *testing.T) {
	tree(t, map[string]string{"two.md": two})
	var stderr bytes.Buffer
	if status := run([]string{"-to", "json", "-o", "out", "two.md"}, nil, new(bytes.Buffer), &stderr); status != 0 {
		t.Fatalf("exit status %d: %s", status, &stderr)
	}
	for name, want := range map[string]string{"out/two.json": `"id": "SC-7"`, "out/two.2.json": `"id": "SC-8"`} {
		if b, err := os.ReadFile(name); err != nil || !strings.Contains(string(b), want) {
			t.Errorf("%s has no %s: %s", name, want, b)
		}
	}
}
