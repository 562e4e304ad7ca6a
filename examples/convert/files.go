package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A job is a document to convert.
type job struct {
	name string // for messages
	open func() (io.ReadCloser, error)
	out  string // the file to write; empty for standard output
}

// find returns the jobs for the files and folders that args name, with output
// below dir if dir is not empty. The error names what could not be found or may
// not be written; the jobs are all others.
func find(args []string, dir, ext string) ([]job, error) {
	var jobs []job
	var errs []error
	add := func(in, rel string) {
		j := job{name: in, open: func() (io.ReadCloser, error) { return os.Open(in) }}
		if dir != "" {
			j.out = filepath.Join(dir, strings.TrimSuffix(rel, filepath.Ext(rel))+ext)
		}
		jobs = append(jobs, j)
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if !info.IsDir() {
			add(arg, filepath.Base(arg))
			continue
		}
		before := len(jobs) + len(errs)
		_ = fs.WalkDir(os.DirFS(arg), ".", func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				errs = append(errs, err) // and go on with what can be read
			case !entry.IsDir() && strings.EqualFold(filepath.Ext(path), ".md"):
				add(filepath.Join(arg, filepath.FromSlash(path)), filepath.FromSlash(path))
			}
			return nil
		})
		if len(jobs)+len(errs) == before {
			errs = append(errs, fmt.Errorf("%s: no *.md files", arg))
		}
	}
	jobs, err := withoutClashes(jobs)
	return jobs, errors.Join(append(errs, err)...)
}

// withoutClashes returns the jobs but those that would write over an input or
// over what another job writes.
func withoutClashes(jobs []job) ([]job, error) {
	taken := make(map[string]string) // file → why it may not be written
	for _, j := range jobs {
		taken[realPath(j.name)] = "is an input"
	}
	var kept []job
	var errs []error
	for _, j := range jobs {
		if j.out != "" {
			out := realPath(j.out)
			if why := taken[out]; why != "" {
				errs = append(errs, fmt.Errorf("%s:1:1: not converted: %s %s", j.name, j.out, why))
				continue
			}
			taken[out] = "is written for " + j.name
		}
		kept = append(kept, j)
	}
	return kept, errors.Join(errs...)
}

// realPath returns one name for all ways to name a file, which need not exist.
func realPath(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	if parent := filepath.Dir(abs); parent != abs {
		return filepath.Join(realPath(parent), filepath.Base(abs))
	}
	return abs
}

// writeFile writes a file as a whole or not at all: readers see the old file or
// the new one, never a part.
func writeFile(path string, data []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(dir, ".convert-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(data)
	err = cmp.Or(err, tmp.Chmod(0o644), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		_ = tmp.Close()
		_ = os.Remove(tmp.Name())
	}
	return err
}
