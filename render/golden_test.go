package render_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/proceedings/minutes"
	"example.org/proceedings/render"
)

// The other packages of the module register the flag in their update_test.go, so that "go test ./... -update" runs.
var update = flag.Bool("update", false, "write the golden files of testdata anew")

const goldenRoot = "../testdata"

// TestGolden reads the document of every folder of testdata and compares what is written of it, byte for byte, with the
// files beside it. testdata/README.md says what each folder stands for.
func TestGolden(t *testing.T) {
	for _, dir := range goldenFolders(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join(dir, "input.md"))
			if err != nil {
				t.Fatal(err)
			}
			m, err := minutes.Parse("input.md", src)
			if err != nil {
				t.Fatal(err)
			}
			if list := announced(t, m); list != nil {
				goldenBallots(t, dir, list)
				return
			}

			var page, data bytes.Buffer
			if err := render.HTML(&page, m); err != nil {
				t.Fatal(err)
			}
			if err := render.JSON(&data, m); err != nil {
				t.Fatal(err)
			}
			golden(t, dir, "want.html", page.Bytes())
			golden(t, dir, "want.json", data.Bytes())
			golden(t, dir, "want.findings", findings(m))

			m.Source = nil // or Format returns the document as it is
			canonical, err := minutes.Format(m)
			var refusal []byte
			if err != nil {
				canonical, refusal = nil, []byte(err.Error()+"\n")
			}
			golden(t, dir, "want.md", canonical)
			golden(t, dir, "want.md.err", refusal)
		})
	}
}

// findings returns what minutes.Check finds in the document of m, a line each, or nil.
func findings(m *minutes.Meeting) (out []byte) {
	for _, f := range minutes.Check(m) {
		out = fmt.Appendf(out, "%d:%d: %s: %s\n", f.Line, f.Column, f.Rule, f.Message)
		if f.Fix != nil {
			out = fmt.Appendf(out, "\tfix: %q becomes %q\n", m.Source[f.Fix.Start:f.Fix.End], f.Fix.Text)
		}
	}
	return out
}

// goldenFolders returns the folders of testdata.
func goldenFolders(t *testing.T) []string {
	t.Helper()
	inputs, err := filepath.Glob(filepath.Join(goldenRoot, "*", "input.md"))
	if err != nil || len(inputs) == 0 {
		t.Fatalf("no golden folders in %s: %v", goldenRoot, err)
	}
	for i, name := range inputs {
		inputs[i] = filepath.Dir(name)
	}
	return inputs
}

// golden compares got with the file name in dir, or makes it that file where the test runs with -update. Where got is
// nil, there is no such file.
func golden(t *testing.T, dir, name string, got []byte) {
	t.Helper()
	path := filepath.Join(dir, name)
	if *update {
		if err := replace(path, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if got != nil {
			t.Errorf("%s does not exist, want it with:\n%s", path, got)
		}
	case err != nil:
		t.Fatal(err)
	case got == nil:
		t.Errorf("%s exists, but this document gives none", path)
	case !bytes.Equal(got, want):
		t.Errorf("%s differs (-want +got):\n%s", path, cmp.Diff(lines(want), lines(got)))
	}
}

// replace makes data the content of a file, or removes the file where data is nil.
func replace(path string, data []byte) error {
	if data != nil {
		return os.WriteFile(path, data, 0o666)
	}
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// lines splits data into lines that keep their ends, so that a difference shows them.
func lines(data []byte) []string { return strings.SplitAfter(string(data), "\n") }

// TestGoldenReadme holds testdata/README.md to the folders that there are.
func TestGoldenReadme(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(goldenRoot, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	told := make(map[string]bool)
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			name, _, _ := strings.Cut(rest, "`")
			told[name] = true
		}
	}
	for _, dir := range goldenFolders(t) {
		name := filepath.Base(dir)
		if !told[name] {
			t.Errorf("testdata/README.md does not say what %s stands for", name)
		}
		delete(told, name)
	}
	for name := range told {
		t.Errorf("testdata/README.md tells of %s, which has no input.md", name)
	}
}
