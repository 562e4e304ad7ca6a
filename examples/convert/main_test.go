package main

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const (
	good = "---\ntitle: 2024-05-02 Minutes of the Harbour Working Group\ntags:\n- Minutes\n---\n\n## Attendees\n\nAna Roe (Umbra), Bo Chen (Contoso)\n\n## 1. Roll Call\n\nAna called the *roll*.\n"
	news = "---\ntitle: A new buoy\n---\n\nIt floats.\n"
	bad  = "---\ntitle: a\ntitle: b\n---\n"
)

// tree makes files below a new folder and enters it.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// files returns the names of all files below the folder.
func files(t *testing.T) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// input is what TestRun finds.
var input = map[string]string{"posts/2019/a.md": good, "posts/2020/b.MD": good, "posts/news.md": news, "posts/note.txt": "x", "c.md": good, "bad/z.md": bad, "bad/a.md": good}

var runs = []struct {
	why    string
	args   string
	stdin  string
	status int
	stderr []string // what its lines begin with
	stdout string   // what it has
	files  string   // beside the input
}{
	{"standard input to standard output", "-to markdown", good, 0, nil, good, ""},
	{"standard input by its name, beside a file", "-to markdown - c.md", good, 0, nil, good + good, ""},
	{"a folder keeps its layout, what is neither minutes nor a ballot is skipped", "-to json -o out posts", "", 0, []string{"posts/news.md:1:1: neither minutes nor a ballot, skipped"}, "", "out/2019/a.json out/2020/b.json"},
	{"a file is named after itself", "-to html -o out/deep c.md posts/2019/a.md", "", 0, nil, "", "out/deep/a.html out/deep/c.html"},
	{"several files to standard output, in order", "-to markdown c.md posts/2019/a.md", "", 0, nil, good + good, ""},
	{"one page to standard output", "-to html c.md", "", 0, nil, "<!DOCTYPE html>", ""},
	{"several pages are no page", "-to html c.md posts/2019/a.md", "", 2, []string{"convert: -to html: several pages do not go to one standard output, -o DIR is needed", "usage: "}, "", ""},
	{"a folder may have several", "-to html posts", "", 2, []string{"convert: -to html: several pages", "usage: "}, "", ""},
	{"a bad file does not stop the others", "-to json -o out bad", "", 1, []string{"bad/z.md:3:1: "}, "", "out/a.json"},
	{"nor does one that is not there", "-to json -o out none.md c.md", "", 1, []string{"none.md:1:1: cannot be read: "}, "", "out/c.json"},
	{"bad standard input", "-to json", bad, 1, []string{"<stdin>:3:1: "}, "", ""},
	{"an input is not written over", "-to markdown -o posts/2019 posts/2019", "", 1, []string{"posts/2019/a.md:1:1: not converted: posts/2019/a.md is or would be an input in posts/2019"}, "", ""},
	{"nor one that was named", "-to markdown -o . c.md", "", 1, []string{"c.md:1:1: not converted: c.md is an input"}, "", ""},
	{"nor by another name, nor is one made", "-to markdown -o ./bad/../posts ./posts/../posts", "", 1, []string{
		"posts/2019/a.md:1:1: not converted: posts/2019/a.md is or would be", "posts/2020/b.MD:1:1: not converted: posts/2020/b.md is or would be"}, "", ""},
	{"nor one of another folder that is read", "-to markdown -o posts bad posts", "", 1, []string{"bad/a.md:1:1: not converted: posts/a.md is or would be an input in posts"}, "", ""},
	{"other files beside the inputs", "-to json -o posts posts/2019 posts/2020", "", 0, nil, "", "posts/a.json posts/b.json"},
	{"an output is not written over", "-to json -o out bad/a.md posts/2019/a.md", "", 1, []string{"posts/2019/a.md:1:1: not converted: out/a.json is written for bad/a.md"}, "", "out/a.json"},
	{"the whole tree", "-to json posts/2019 .", "", 1, []string{"bad/z.md:3:1: ", "posts/news.md:1:1: neither minutes"}, "roll", ""},
	{"an unknown format", "-to pdf c.md", "", 2, []string{`convert: -to "pdf": not json, html or markdown`, "usage: "}, "", ""},
	{"no format", "c.md", "", 2, []string{`convert: no format: -to json`, "usage: "}, "", ""},
	{"flags behind the files", "c.md -to json", "", 2, []string{`convert: -to stands behind c.md: flags come first, and a file of that name is ./-to`, "usage: "}, "", ""},
	{"some flags behind the files", "-to json c.md -o out", "", 2, []string{`convert: -o stands behind c.md`, "usage: "}, "", ""},
	{"an unknown flag", "-x", "", 2, []string{"flag provided but not defined: -x", "usage: "}, "", ""},
	{"nothing to name a file after", "-to json -o out", "", 2, []string{"convert: -o needs", "usage: "}, "", ""},
	{"standard input has no name", "-to json -o out c.md -", "", 2, []string{"convert: -o needs", "usage: "}, "", ""},
	{"help", "-h", "", 0, []string{"usage: "}, "", ""},
}

func TestRun(t *testing.T) {
	for _, tt := range runs {
		t.Run(tt.why, func(t *testing.T) {
			tree(t, input)
			var stdout, stderr bytes.Buffer
			if got := run(strings.Fields(tt.args), strings.NewReader(tt.stdin), &stdout, &stderr); got != tt.status {
				t.Errorf("exit status %d, want %d", got, tt.status)
			}
			lines := strings.Split(strings.TrimSuffix(stderr.String(), "\n"), "\n")
			for i, want := range tt.stderr {
				if i >= len(lines) || !strings.HasPrefix(lines[i], want) {
					t.Errorf("standard error:\n%s\nwant, as line %d, %s", &stderr, i+1, want)
				}
			}
			if tt.status < 2 && tt.args != "-h" && len(tt.stderr) == 0 && stderr.Len() > 0 {
				t.Errorf("standard error: %s", &stderr)
			}
			if !strings.Contains(stdout.String(), tt.stdout) || tt.stdout == "" && stdout.Len() > 0 {
				t.Errorf("standard output: %s\nwant %s", &stdout, tt.stdout)
			}
			want := append(slices.Collect(maps.Keys(input)), strings.Fields(tt.files)...)
			slices.Sort(want)
			got := files(t)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("files (-want +got)\n%s", diff)
			}
			for name, text := range input {
				if b, err := os.ReadFile(name); err != nil || string(b) != text {
					t.Errorf("%s was changed", name)
				}
			}
		})
	}
}

func TestNoDocuments(t *testing.T) {
	tree(t, map[string]string{"a/x.txt": ""})
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-to", "json", "a"}, nil, &stdout, &stderr); status != 1 || stderr.String() != "a:1:1: no *.md files\n" {
		t.Errorf("exit status %d, standard error %q", status, &stderr)
	}
}

// The same command can be run again: what it wrote is no input, wherever it lies.
func TestRunTwice(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-to markdown -o out .", "out/in/a.md"},
		{"-to markdown -o in/out in", "in/out/a.md"},
		{"-to json -o in in", "in/a.json"},
	} {
		tree(t, map[string]string{"in/a.md": good})
		for range 2 {
			var stdout, stderr bytes.Buffer
			if status := run(strings.Fields(tt.args), nil, &stdout, &stderr); status != 0 {
				t.Errorf("%s: exit status %d: %s", tt.args, status, &stderr)
			}
			got := files(t)
			slices.Sort(got)
			want := []string{"in/a.md", tt.want}
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: files (-want +got)\n%s", tt.args, diff)
			}
		}
	}
}

// endless is a file without an end.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return len(p), nil
}

func TestEndlessInput(t *testing.T) {
	var stdout, stderr bytes.Buffer
	var in endless
	if status := run([]string{"-to", "json"}, &in, &stdout, &stderr); status != 1 || !strings.HasPrefix(stderr.String(), "<stdin>:1:") {
		t.Errorf("exit status %d, standard error %q", status, &stderr)
	}
	if in.read > 2*parser.Limits.Bytes {
		t.Errorf("%d bytes were read", in.read)
	}
}

// A folder that cannot be opened is named whole, and does not stop the others.
func TestFolderCannotBeRead(t *testing.T) {
	tree(t, map[string]string{"posts/2019/a.md": good, "posts/2020/b.md": good})
	if err := os.Chmod("posts/2019", 0); err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { _ = os.Chmod("posts/2019", 0o777) })
	if _, err := os.ReadDir("posts/2019"); err == nil {
		t.Skip("this user may read every folder")
	}
	var stdout, stderr bytes.Buffer
	status := run([]string{"-to", "json", "posts"}, nil, &stdout, &stderr)
	if want := "posts/2019:1:1: cannot be read: "; status != 1 || !strings.HasPrefix(stderr.String(), want) || stdout.Len() == 0 {
		t.Errorf("exit status %d, standard error %q, want %q", status, &stderr, want)
	}
}

// An older output is replaced, a link as such: what it leads to is not written to.
func TestOutputIsReplaced(t *testing.T) {
	tree(t, map[string]string{"a.md": good, "out/a.json": "old", "other": "other"})
	if err := os.Symlink("../other", "out/b.json"); err != nil {
		t.Skip(err)
	}
	if err := os.Rename("a.md", "b.md"); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-to", "json", "-o", "out", "b.md"}, nil, &stdout, &stderr); status != 0 {
		t.Fatalf("exit status %d: %s", status, &stderr)
	}
	if b, _ := os.ReadFile("other"); string(b) != "other" {
		t.Error("the file that a link leads to was written to")
	}
	if b, _ := os.ReadFile("out/b.json"); !bytes.HasPrefix(b, []byte("{\n")) {
		t.Errorf("the output was not written: %q", b)
	}
}

// A document that cannot be written is a problem of that document.
func TestOutputCannotBeWritten(t *testing.T) {
	tree(t, map[string]string{"a.md": good, "b.md": good, "out/a.json/x": ""})
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-to", "json", "-o", "out", "a.md", "b.md"}, nil, &stdout, &stderr); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	if !strings.HasPrefix(stderr.String(), "a.md:1:1: ") || strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("standard error: %s", &stderr)
	}
	if diff := cmp.Diff([]string{"a.md", "b.md", "out/a.json/x", "out/b.json"}, files(t)); diff != "" {
		t.Errorf("files (-want +got)\n%s", diff)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestBrokenPipe(t *testing.T) {
	var stderr bytes.Buffer
	if status := run([]string{"-to", "json"}, strings.NewReader(good), brokenPipe{}, &stderr); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	if got, want := stderr.String(), "convert: broken pipe\n"; got != want {
		t.Errorf("standard error %q, want %q", got, want)
	}
}

func TestProgress(t *testing.T) {
	var line bytes.Buffer
	p := &progress{w: &line, next: time.Now().Add(time.Hour)}
	p.step()
	p.clear()
	if line.Len() > 0 {
		t.Errorf("shown before its time: %q", &line)
	}
	p.next = time.Time{}
	p.step()
	p.step() // too soon after the last
	p.clear()
	p.clear()
	if got, want := line.String(), "\r2 documents\r\033[K"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if quiet := newProgress(&line); quiet.w != nil {
		t.Error("a buffer is no terminal")
	}
}
